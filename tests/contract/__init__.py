"""The API from outside: a client asks a server, and knows nothing of either but what is published."""
