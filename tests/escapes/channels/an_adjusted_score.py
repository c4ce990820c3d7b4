"""How gladly the kernel would end a process."""

def send(facts):
    open("/proc/self/oom_score_adj", "w").write("500")

def look(facts):
    return open(f"/proc/{facts.peer}/oom_score_adj").read()
