"""pidfd_send_signal is not kill."""
import os
import signal
signal.pidfd_send_signal(os.pidfd_open(@VICTIM_PID@), signal.SIGKILL)
