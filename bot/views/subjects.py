"""Subjects: the five groups of skills by name. What is in the bank keeps its English titles."""

from bot.views.catalogue import label


def group(number: int) -> str:
    """Return what a group of skills is called."""
    return label(f"group.{number}")
