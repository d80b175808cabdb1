"""The forms as data: one spec a kind, read by the wizard, the review page, the receipt and the page of staff."""
