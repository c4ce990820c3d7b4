"""Handlers, a feature a file: they translate between Telegram and the use cases."""
