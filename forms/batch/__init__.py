"""The school's notification as a list: a CSV file of up to 500 pupils, read, checked as the form checks, shown, and sent in one act."""
