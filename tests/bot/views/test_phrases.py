"""What is refused, and the particulars of notes, in the language that is spoken."""

import pytest

from bot.views import submission
from bot.views.catalogue import say
from bot.views.language import ENGLISH, LANGUAGES, speaking
from bot.views.phrases import phrased
from challenges import library
from challenges.phrases import Phrase, PhraseKind
from challenges.refusals import RefusalKind
from challenges.verdicts import Judgement, Note, NoteKind, Verdict
from tests.bot.views.telegrams import read

CHALLENGE = library.load().challenge("tiny-digits")
HOSTILE = "</code></b>`&lt;`<b>\x1b[31m\u202e" * 99
OTHERS = [language for language in LANGUAGES if language != ENGLISH]


def told(*notes: Note, language: str = ENGLISH) -> str:
    judgement = Judgement(verdict=Verdict.REJECTED, metric="accuracy", target=0.9, notes=notes)
    with speaking(language):
        return read(submission.judged_text(CHALLENGE, judgement)).partition("\n\n")[2]


def refusal(kind: RefusalKind, line: int | None = 2) -> Note:
    return Note(kind=NoteKind.REJECTED, detail="os.fork", refusal=kind, line=line, text="fork()")


@pytest.mark.parametrize("kind", RefusalKind)
def test_every_refusal_has_its_words_in_every_language(kind: RefusalKind):
    in_english = told(refusal(kind))

    assert in_english.startswith("Line 2: os.fork: ")
    assert in_english.endswith("\nfork()")
    for language in OTHERS:
        assert told(refusal(kind), language=language) not in {in_english, ""}


@pytest.mark.parametrize("kind", PhraseKind)
def test_every_phrase_has_its_words_whatever_a_child_puts_between_them(kind: PhraseKind):
    for language in LANGUAGES:
        with speaking(language):
            full, bare = phrased(Phrase(kind, (HOSTILE,) * 3)), phrased(Phrase(kind))
            texts = [read(say("note.shape", detail=detail)) for detail in (full, bare)]

        assert "<code>" not in texts[0]  # ours is markup, and theirs is closed nowhere
        assert ("</code></b>`&lt;`<b>" in texts[0]) == (str(full) != str(bare))
        assert len(texts[0]) < 600


def test_a_learner_reads_why_and_what_to_do_instead_in_their_language():
    text = told(refusal(RefusalKind.KEYBOARD), language="de-AT")

    assert text.startswith(
        "Zeile 2: os.fork: Niemand kann etwas eintippen, während es läuft. "
        "Schreib den Wert in den Code."
    )


def test_particulars_are_told_in_the_learners_language():
    shape = Phrase(PhraseKind.INSTEAD, ("(20, 3)", "(20, 1)"))
    layers = Phrase(PhraseKind.EITHER, ("GRU", "LSTM", "SimpleRNN"))

    text = told(
        Note(kind=NoteKind.SHAPE, phrase=shape),
        Note(kind=NoteKind.LAYER_MISSING, phrase=layers),
        Note(kind=NoteKind.SYNTAX, phrase=Phrase(PhraseKind.TOO_LONG, ("70000", "65536"))),
        language="de",
    )

    assert "Die Form der Vorhersagen ist (20, 3) statt (20, 1)." in text
    assert "GRU oder LSTM oder SimpleRNN" in text
    assert "Das ist kein gültiges Python: der Code ist 70000 Bytes lang" in text


def test_what_ran_into_a_refusal_nobody_knows_where_is_told_without_a_line():
    assert told(refusal(RefusalKind.NETWORK, line=None)).startswith("os.fork: there is no network")


def test_a_construct_is_code_and_nothing_else():
    note = Note(kind=NoteKind.REJECTED, detail="`a` <b>&lt;", refusal=RefusalKind.FILES, line=1)

    assert told(note).startswith("Line 1: `a` <b>&lt;: only files in the folder")


def test_a_refusal_from_before_they_had_kinds_is_told_as_it_was_kept():
    kept = "`os.fork`: programs cannot be started here. Python and TensorFlow are all there is."
    note = Note(kind=NoteKind.REJECTED, detail=kept, line=2, text="os.fork()")

    assert told(note, language="de").startswith("Zeile 2: os.fork: programs cannot be started")
