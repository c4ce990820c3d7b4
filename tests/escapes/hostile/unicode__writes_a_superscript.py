"""A name that only becomes forbidden when it is normalised."""
def ˢecret():
    return ᵉval("open('@SECRET_FILE@').read()")
print(secret())
