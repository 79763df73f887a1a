import urllib.request

urllib.request.urlopen("localhost")
