"""More open files than a child is given."""
import resource
resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
kept = [open("/dev/null") for _ in range(200)]
print("@PROOF@")
