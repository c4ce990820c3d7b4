"""Keys lie in home folders."""
import os
import pwd
for user in pwd.getpwall():
    try:
        if os.listdir(user.pw_dir):
            print("@PROOF@")
            break
    except OSError:
        pass
