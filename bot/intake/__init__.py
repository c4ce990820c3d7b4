"""Intake: from what a phone sends to source."""
