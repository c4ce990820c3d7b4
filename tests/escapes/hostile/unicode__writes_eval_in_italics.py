"""Letters that Python reads as others."""
print(𝘦𝘷𝘢𝘭("open('@SECRET_FILE@').read()"))
