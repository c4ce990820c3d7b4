"""Modules that hand out sys, and sys hands out all."""
import copy
import json.decoder
import logging
print(logging.sys.modules["os"].popen("cat @SECRET_FILE@").read())
