"""Type-along sets: to be read, with gaps, from memory, and what came of what was typed."""

from bot.buttons import HaveRead, NextQuestion, OfferTypeAlong, ShowTypeAlong
from bot.screens import Key, Keyboard, Screen
from bot.services.coding import Told
from bot.services.memory import Remembered
from bot.services.typealong import Sheet
from bot.views.catalogue import Html, label, say
from bot.views.markup import clean, code, cut, prose, python
from bot.views.question import comes_back
from challenges import typealong
from challenges.typealong import Stage, TypeAlong
from challenges.verdicts import Verdict

_THEIRS_SHOWN = 80
"""Characters of a learner's line that are repeated."""


def put(sheet: Sheet) -> Screen:
    """Put a set before a learner, as far as they are with it."""
    match sheet.stage:
        case Stage.READ:
            return _to_read(sheet)
        case Stage.GAPS:
            return _with_gaps(sheet)
        case Stage.MEMORY:
            return _from_memory(sheet)


def none_left() -> Screen:
    """Say that there is nothing to type along today."""
    return Screen(
        text=say("typealong.none_left"), keyboard=((Key(label("question.next"), NextQuestion()),),)
    )


def read(sheet: Sheet, remembered: Remembered | None) -> Screen:
    """Take away what was read."""
    parts = (say("typealong.taken", title=sheet.item.title), comes_back(remembered))
    return Screen(text=_joined(*parts), keyboard=_onwards())


def shown(sheet: Sheet, remembered: Remembered | None) -> Screen:
    """Show the whole, to somebody who gives up."""
    parts = (*_whole(sheet.item), say("typealong.again"), comes_back(remembered))
    return Screen(text=_joined(*parts), keyboard=_onwards())


def judged(told: Told, item: TypeAlong, said: Html) -> Screen:
    """Say what came of what was typed; `said` is what the judge says of it."""
    judgement = told.submission.judgement
    if judgement is not None and judgement.verdict is Verdict.ACCEPTED:
        return _passed(told, item)
    parts: tuple[Html | None, ...] = (said,)
    if judgement is not None and not judgement.is_ours:
        parts = (said, _differs(told, item), say("typealong.try_again"))
    key = Key(label("typealong.show"), ShowTypeAlong(told.submission.showing_id))
    return Screen(text=_joined(*parts), keyboard=((key,),))


def _to_read(sheet: Sheet) -> Screen:
    key = Key(label("typealong.have_read"), HaveRead(sheet.showing.id))
    parts = (_head(sheet), *_whole(sheet.item), say("typealong.read"))
    return Screen(text=_joined(*parts), keyboard=((key,),))


def _with_gaps(sheet: Sheet) -> Screen:
    item = sheet.item
    parts = (
        _head(sheet),
        prose(item.task),
        _given(item),
        python(item.with_gaps),
        say("typealong.fill", count=len(item.gaps), first=code("__1__")),
    )
    return Screen(text=_joined(*parts), keyboard=_give_up(sheet))


def _from_memory(sheet: Sheet) -> Screen:
    item = sheet.item
    how = say("typealong.write", count=len(item.line))
    parts = (_head(sheet), prose(item.task), _given(item), how)
    return Screen(text=_joined(*parts), keyboard=_give_up(sheet))


def _head(sheet: Sheet) -> Html:
    stage = label(f"typealong.stages.{sheet.stage}")
    return say("typealong.head", title=sheet.item.title, stage=stage)


def _whole(item: TypeAlong) -> tuple[Html | None, ...]:
    """Return the task, the lines with their numbers, and what each is for."""
    numbered = "\n".join(f"{number:>2}  {line.code}" for number, line in enumerate(item.line, 1))
    return (prose(item.task), _given(item), python(numbered), _explained(item), _source(item))


def _explained(item: TypeAlong) -> Html:
    return Html(
        "\n".join(
            f"<b>{number}</b>  {prose(line.why)}"
            for number, line in enumerate(item.line, start=1)
            if line.why
        )
    )


def _given(item: TypeAlong) -> Html | None:
    return say("typealong.given", given=prose(item.given)) if item.given else None


def _source(item: TypeAlong) -> Html:
    told = say("question.more", source=item.source)
    if not item.keras2:
        return told
    return Html(f"{say('question.keras2', note=prose(item.keras2))}\n{told}")


def _passed(told: Told, item: TypeAlong) -> Screen:
    stage = told.stage or Stage.MEMORY
    parts = (
        say(f"typealong.passed_{stage}", title=item.title),
        _another_way(told, item),
        _source(item),
        comes_back(told.remembered),
    )
    return Screen(text=_joined(*parts), keyboard=_onwards())


def _another_way(told: Told, item: TypeAlong) -> Html | None:
    """Remark that code which is not that of the set came to the same end."""
    found = typealong.difference(item, told.submission.source)
    return None if found is None else say("typealong.another_way")


def _differs(told: Told, item: TypeAlong) -> Html | None:
    """Say where the code leaves the set and what stands there for, but not what stands there."""
    found = typealong.difference(item, told.submission.source)
    if found is None:
        return None
    line = item.line[found.line - 1]
    theirs = code(cut(clean(found.text), _THEIRS_SHOWN))
    key = "differs" if found.text else "lacks"
    said = say(f"typealong.{key}", line=found.line, theirs=theirs)
    if not line.why:
        return said
    return Html(f"{said}\n{say('typealong.is_for', why=prose(line.why))}")


def _give_up(sheet: Sheet) -> Keyboard:
    return ((Key(label("typealong.show"), ShowTypeAlong(sheet.showing.id)),),)


def _onwards() -> Keyboard:
    return (
        (
            Key(label("typealong.next"), OfferTypeAlong()),
            Key(label("question.next"), NextQuestion()),
        ),
    )


def _joined(*parts: Html | None) -> Html:
    return Html("\n\n".join(filter(None, parts)))
