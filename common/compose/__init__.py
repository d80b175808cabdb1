"""Pictures that an editor puts together of our own pieces, so that nobody needs a photograph of somebody."""
