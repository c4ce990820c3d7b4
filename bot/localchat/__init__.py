"""Our own Telegram: a local Bot API server with a chat page; imports nothing else of `bot`."""
