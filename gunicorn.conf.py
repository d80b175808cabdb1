"""How gunicorn answers, whoever starts it."""

# Neither address nor path is written down: a path can be the link by which somebody signs.
access_log_format = "%(t)s %(m)s %(s)s %(B)s %(M)s"
# A question to the search stands in the address, however long; nginx sets the limit (deploy/nginx.conf).
limit_request_line = 0
