"""The engines: the database's own full text, and Elasticsearch where an operator runs one."""
