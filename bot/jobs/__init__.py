"""Jobs: what happens without anybody writing: reminders, and news of submissions."""
