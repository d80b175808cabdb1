"""What gunicorn writes down of a request: neither address nor path, since a path can be the link by which somebody signs."""

access_log_format = "%(t)s %(m)s %(s)s %(B)s %(M)s"
