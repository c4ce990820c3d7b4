"""This project's own folder."""
print(open("@PROJECT@/pyproject.toml").read()[:10] and "@PROOF@")
