"""What gunicorn, started in this folder, reads of how it serves the site; the command line adds where and by how many."""

limit_request_line = 8190  # the longest that it can be bound to: a comparison of all states by all topics has room
