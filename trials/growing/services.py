"""What stands beside and before the hosts: Redis, and nginx with its cache."""

import os
import shutil
import socket
from contextlib import suppress
from pathlib import Path

import redis

from trials.growing.parts import Part

NGINX = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/nginx-errors.log;
{user}
events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    proxy_cache_path {folder}/kept levels=1:2 keys_zone=kept:10m max_size=200m inactive=10m use_temp_path=off;
    upstream hosts {{ {hosts} keepalive 32; }}
    proxy_http_version 1.1;
    proxy_set_header Connection "";
    proxy_set_header Host {name};
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_connect_timeout 2s;
    server {{
        listen 127.0.0.1:{port};
        add_header X-Cache $upstream_cache_status always;
        proxy_cache kept;
        proxy_cache_key $request_method$host$request_uri;
        proxy_cache_methods GET HEAD;
        proxy_cache_revalidate on;
        proxy_cache_lock on;
        location / {{ proxy_pass http://hosts; }}
    }}
    server {{
        listen 127.0.0.1:{bare};
        location / {{ proxy_pass http://hosts; }}
    }}
}}
"""


def answers_at(port: int) -> bool:
    """Whether somebody listens."""
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def program(name: str, package: str) -> str:
    """The path of a program that the trial needs."""
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")
    if not found:
        raise RuntimeError(f"There is no {name} on this machine: install the apt package {package}.")
    return found


class Redis(Part):
    """Redis without a copy on disk: what it forgets is worked out again."""

    def __init__(self, folder: Path, port: int) -> None:
        super().__init__("redis", folder)
        self.port, self.address = port, f"redis://127.0.0.1:{port}/0"

    def command(self) -> list[str]:
        bounds = ["--maxmemory", "100mb", "--maxmemory-policy", "allkeys-lru", "--save", "", "--appendonly", "no"]
        place = ["--bind", "127.0.0.1", "--port", str(self.port), "--dir", str(self.folder)]
        return [program("redis-server", "redis-server"), *place, *bounds]

    def is_there(self) -> bool:
        with suppress(redis.RedisError):
            return bool(self.client().ping())
        return False

    def client(self) -> redis.Redis:
        return redis.Redis.from_url(self.address, socket_timeout=1)

    def keys(self, name: str) -> int:
        """How many keys the site has in one of its caches."""
        return len(self.client().keys(f"demandkb-{name}:*"))


class Front(Part):
    """nginx before all hosts: with its cache at one port, and without at another."""

    def __init__(self, folder: Path, ports: tuple[int, int], hosts: list[int], name: str) -> None:
        super().__init__("nginx", folder)
        self.port, self.bare = ports
        self.site, self.bare_site = (f"http://127.0.0.1:{port}" for port in ports)
        self.written = folder / "nginx.conf"
        listed = " ".join(f"server 127.0.0.1:{port} max_fails=1 fail_timeout=2s;" for port in hosts)
        user = "user root;" if os.geteuid() == 0 else ""
        values = {"folder": folder, "hosts": listed, "port": self.port, "bare": self.bare, "name": name, "user": user}
        self.written.write_text(NGINX.format(**values))

    def command(self) -> list[str]:
        return [program("nginx", "nginx"), "-c", str(self.written), "-e", str(self.folder / "nginx-errors.log")]

    def is_there(self) -> bool:
        return answers_at(self.port) and answers_at(self.bare)
