"""Phrases: the particulars of a note, and what the policy refuses, in words."""

from functools import reduce

from bot.views.catalogue import Html, escape, say
from bot.views.markup import clean, cut
from challenges.phrases import Phrase, PhraseKind
from challenges.refusals import RefusalKind
from challenges.verdicts import Note

_VALUE, _CONSTRUCT = 80, 120
"""Characters that are shown of what comes from a child."""


def phrased(phrase: Phrase) -> Html:
    """Return a phrase in words; a child may have given it too few values."""
    values = [escape(cut(clean(value), _VALUE)) for value in phrase.values]
    if phrase.kind is PhraseKind.EITHER:
        return reduce(_either, values) if values else Html("")
    first, second, third, *_ = *values, "", "", ""
    return say(f"phrase.{phrase.kind}", first=first, second=second, third=third)


def refused(note: Note, refusal: RefusalKind) -> Html:
    """Return what is refused, why, and what to do instead."""
    construct, why = cut(clean(note.detail), _CONSTRUCT), say(f"refusal.{refusal}")
    if note.line is None:
        return say("note.refused_somewhere", construct=construct, why=why)
    return say("note.refused", line=note.line, construct=construct, why=why)


def _either(one: Html, other: Html) -> Html:
    return say("phrase.either", first=one, second=other)
