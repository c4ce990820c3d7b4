"""Languages: which there are, and which one is spoken to whoever is answered right now.

A view has no parameter for it. Where an update comes in, and where a job turns to a learner, the
edge says once for whom it speaks; a context variable belongs to one task alone, so two learners
who are answered at the same time do not hear each other's language.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

ENGLISH = "en"
LANGUAGES = (ENGLISH, "de")
"""Those that there is a catalogue for, in the order of their keys."""

_spoken: ContextVar[str] = ContextVar("spoken", default=ENGLISH)


def spoken() -> str:
    """Return the language that is spoken here."""
    return _spoken.get()


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak a language, by the code that Telegram has for it; English where we do not know it."""
    token = _spoken.set(nearest(code))
    try:
        yield
    finally:
        _spoken.reset(token)


def nearest(code: str) -> str:
    """Return our language for a code such as "de-AT"."""
    language = code.replace("_", "-").partition("-")[0].lower()
    return language if language in LANGUAGES else ENGLISH
