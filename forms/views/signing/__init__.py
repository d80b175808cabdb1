"""The pages of somebody who has been asked to sign: a link, a proof of who she is, what she signs, and her receipt."""
