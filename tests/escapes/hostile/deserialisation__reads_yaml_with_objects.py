"""YAML's tags make Python objects, where its reader lets them."""
try:
    import yaml
    print(yaml.load("!!python/object/apply:builtins.open ['@SECRET_FILE@']", yaml.UnsafeLoader).read())
except ImportError:
    import json
    print(json.loads('"@SECRET_FILE@"', object_hook=dict) and json.loads("{}", object_hook=lambda d: open("@SECRET_FILE@")).read())
