"""A dump of memory would be written where it may read; here it asks whether dumps are made."""
import resource
resource.setrlimit(resource.RLIMIT_CORE, (4096, 4096)) if resource.getrlimit(resource.RLIMIT_CORE)[1] else None
if resource.getrlimit(resource.RLIMIT_CORE)[0]:
    print("@PROOF@")
