"""The library's own client."""
import urllib.request
urllib.request.urlopen("http://127.0.0.1:@LISTENER_PORT@/", timeout=1)
