"""Serves AWS's API on a free loopback port until whoever holds standard input is gone."""

import functools
import logging
import os
import sys

import moto.backends
import moto.core.responses
from moto.moto_server.threaded_moto_server import ThreadedMotoServer
from moto.moto_server.werkzeug_app import MotoRequestHandler

# Half of moto's time goes into looking up, for every request, what does not change while it runs.
modules = frozenset(moto.backends.list_of_moto_modules())
moto.backends.list_of_moto_modules = lambda: modules
moto.core.responses.method_names_from_class = functools.cache(
    moto.core.responses.method_names_from_class
)

# Connections stay open, what is written goes out at once, and no line is kept of every request.
MotoRequestHandler.protocol_version = "HTTP/1.1"
MotoRequestHandler.disable_nagle_algorithm = True
logging.getLogger("werkzeug").setLevel(logging.ERROR)

server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
print(f"port {server.get_host_and_port()[1]}", flush=True)
sys.stdin.read()
os._exit(0)
