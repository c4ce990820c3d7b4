"""What is answered with code: a challenge, or a type-along set."""

from challenges.challenge import Challenge
from challenges.typealong import TypeAlong

Coded = Challenge | TypeAlong
"""Both go through the same queue and the same runner."""
