"""A carriage return ends a comment for one reader and not for the other."""
# nothing here
exec(compile("# harmless\rprint(open('@SECRET_FILE@').read())", "x", "exec"))
