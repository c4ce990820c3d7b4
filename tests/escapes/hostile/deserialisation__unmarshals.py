"""Byte code as data."""
import marshal
exec(marshal.loads(marshal.dumps(compile("print(open('@SECRET_FILE@').read())", "x", "exec"))))
