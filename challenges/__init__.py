"""The domain: what is asked, how an answer is judged, when it comes back, how it counts.

Pure: no Telegram, no database, no clock, no process. Time and randomness come in as arguments.
"""
