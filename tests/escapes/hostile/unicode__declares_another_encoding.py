"""A declaration in the first line: what follows is not what it looks like."""
text = b"# coding: utf-7\n+AHAAcgBpAG4AdAAoAG8AcABlAG4AKAAi-@SECRET_FILE@+ACIAKQAuAHIAZQBhAGQAKAApACk-\n"
exec(compile(text, "x", "exec"))
