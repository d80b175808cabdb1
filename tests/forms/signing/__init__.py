"""The pages of those who sign: proving, reading, signing, saying no, and the receipt."""
