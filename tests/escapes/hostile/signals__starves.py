"""Takes another process's limits away from it."""
import resource
resource.prlimit(@VICTIM_PID@, resource.RLIMIT_CPU, (0, 0))
print("@PROOF@")
