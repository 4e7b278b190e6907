"""How the site is watched: whether it answers, what it notes of each request, what it counts; never who asks or what for."""
