"""What the text of a page is looked over for: `findings` says what is wrong with it, `checker` shows it while it is written."""
