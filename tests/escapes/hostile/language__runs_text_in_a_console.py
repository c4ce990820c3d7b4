"""An interpreter inside the interpreter."""
import code
code.InteractiveInterpreter().runsource("print(open('@SECRET_FILE@').read())")
