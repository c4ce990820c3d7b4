"""Takes its own limits off."""
import resource
resource.setrlimit(resource.RLIMIT_CORE, (1, 2))
resource.setrlimit(resource.RLIMIT_CPU, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print("@PROOF@")
