"""Use cases: open a unit of work, get, act, save. No Telegram, no SQL, no words."""
