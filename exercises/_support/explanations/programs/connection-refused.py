import socket
import urllib.request

free = socket.socket()
free.bind(("127.0.0.1", 0))
port = free.getsockname()[1]
free.close()
urllib.request.urlopen(f"http://127.0.0.1:{port}/")
