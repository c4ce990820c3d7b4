"""The edge: Telegram, the command line, the local chat.

Handlers translate, services act, views speak.
"""
