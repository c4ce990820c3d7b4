"""Questions: as asked, and as answered."""

from urllib.parse import urlsplit

from bot.buttons import (
    AskHint,
    CheckTicked,
    ChooseOption,
    DontKnow,
    Guessed,
    NextQuestion,
    OfferChallenge,
    ToggleOption,
    TooEasy,
    Undo,
)
from bot.screens import Key, Keyboard, Screen, rows
from bot.services.memory import Remembered
from bot.services.questions import Answered, Asked
from bot.views import dates, ordering, subjects
from bot.views.catalogue import Html, label, say
from bot.views.markup import clean, code, cut, link, prose, python
from bot.views.ways import menu_below
from challenges import hints, rating
from challenges.cards import Rating
from challenges.grading import Grade, Remark, option_order
from challenges.questions import (
    GapQuestion,
    MultipleChoice,
    NumberQuestion,
    OrderQuestion,
    OutputQuestion,
    Question,
    ShapeQuestion,
    SingleChoice,
)

LETTERS = "ABCDEF"

_TENSORFLOW = "api_docs/python/"
GIVEN_SHOWN = 200
"""Characters of a typed answer that are repeated: a text may have 4096."""


def asked(
    asked: Asked, *, ticked: int = 0, placed: ordering.Placed = (), is_daily: bool = False
) -> Screen:
    """Put a question before a learner, with the options ticked and the lines put so far."""
    question, head = asked.question, _head(asked, is_daily=is_daily)
    parts = [head, *_body(asked, placed), _hint(asked), _how(question)]
    keyboard = _keys(asked, ticked)
    if isinstance(question, OrderQuestion):
        keyboard = (*ordering.keys(question, asked.showing.id, placed), *keyboard)
    return Screen(text="\n\n".join(filter(None, parts)), keyboard=keyboard)


def answered(answered: Answered) -> Screen:
    """Show a choice question with what was chosen and what is right."""
    parts = [_head(answered.asked), *_body(answered.asked), *_outcome(answered)]
    return Screen(text="\n\n".join(filter(None, parts)), keyboard=_onwards(answered))


def outcome(answered: Answered) -> Screen:
    """Say how a typed answer was, as a reply to it."""
    if answered.is_near:
        return Screen(text=_nearly(answered), is_silent=True)
    text = "\n\n".join(filter(None, _outcome(answered)))
    return Screen(text=text, keyboard=_onwards(answered), is_silent=True)


def settled(asked: Asked) -> Screen:
    """Show a typed question without its keys, once it is answered."""
    return Screen(text="\n\n".join(filter(None, [_head(asked), *_body(asked)])))


def undone() -> Screen:
    """Say that an answer counts no more."""
    return Screen(text=say("question.undone"), keyboard=menu_below())


def nothing_left() -> Screen:
    """Say that all that is open was met today."""
    key = Key(label("question.challenge"), OfferChallenge())
    return Screen(text=say("question.nothing_left"), keyboard=((key,), *menu_below()))


def _head(asked: Asked, *, is_daily: bool = False) -> Html:
    question = asked.question
    group = subjects.group(int(question.skill.split(".")[0]))
    if is_daily:
        return say("question.daily", group=group)
    key = "once_more" if asked.showing.is_practice else "head"
    return say(f"question.{key}", group=group, kind=label(f"question.kinds.{question.kind}"))


def _body(asked: Asked, placed: ordering.Placed = ()) -> list[Html]:
    question = asked.question
    parts = [prose(question.prompt)]
    if question.code:
        parts.append(python(question.code))
    if isinstance(question, SingleChoice | MultipleChoice):
        parts.append(_options(asked))
    if isinstance(question, OrderQuestion):
        parts += ordering.lines(question, placed)
    return parts


def _options(asked: Asked) -> Html:
    question, out = asked.question, _crossed_out(asked)
    assert isinstance(question, SingleChoice | MultipleChoice)  # noqa: S101
    order = option_order(question, asked.showing.seed)
    return Html(
        "\n".join(
            f"<b>{letter}</b>  {'✖️' if index == out else prose(question.options[index].text)}"
            for letter, index in zip(LETTERS, order, strict=False)
        )
    )


def _crossed_out(asked: Asked) -> int | None:
    """Return the option that a hint has taken away, as long as the question is open."""
    showing = asked.showing
    if not showing.is_open:
        return None
    return hints.crossed_out(asked.question, showing.seed, showing.hints)


def _hint(asked: Asked) -> Html | None:
    if not asked.showing.hints or not asked.question.hint:
        return None
    return say("question.hint_given", hint=prose(asked.question.hint))


def _how(question: Question) -> Html | None:
    match question:
        case MultipleChoice():
            return say("question.pick_several")
        case NumberQuestion(unit=unit) if unit:
            return say("question.type_unit", unit=unit)
        case NumberQuestion():
            return say("question.type_number")
        case ShapeQuestion():
            return say("question.type_shape", example=code("(3, 4)"))
        case OutputQuestion():
            return say("question.type_output")
        case GapQuestion():
            return say("question.type_gap")
        case OrderQuestion():
            return say("question.put_in_order", example=code("3 1 2"))
    return None


def _keys(asked: Asked, ticked: int) -> Keyboard:
    question, showing = asked.question, asked.showing
    if not isinstance(question, SingleChoice | MultipleChoice):
        return (_help(asked, ticked),)
    order = list(zip(LETTERS, option_order(question, showing.seed), strict=False))
    if isinstance(question, SingleChoice):
        out = _crossed_out(asked)
        keys = [
            Key(letter, ChooseOption(showing.id, index)) for letter, index in order if index != out
        ]
        return (*rows(keys, 6), _help(asked, ticked))
    boxes = [
        Key(f"{_box(ticked, index)} {letter}", ToggleOption(showing.id, ticked, index))
        for letter, index in order
    ]
    check = Key(label("question.check"), CheckTicked(showing.id, ticked))
    return (*rows(boxes, 3), (check,), _help(asked, ticked))


def _help(asked: Asked, ticked: int) -> tuple[Key, ...]:
    showing = asked.showing
    dont_know = Key(label("question.dont_know"), DontKnow(showing.id))
    if showing.hints >= hints.available(asked.question):
        return (dont_know,)
    return (Key(label("question.hint"), AskHint(showing.id, ticked)), dont_know)


def _box(ticked: int, index: int) -> str:
    return "☑️" if ticked >> index & 1 else "◻️"


def _outcome(answered: Answered) -> list[Html | None]:
    question = answered.asked.question
    return [
        _verdict(answered),
        _reasons(answered),
        *_explained(answered),
        say("question.keras2", note=prose(question.keras2)) if question.keras2 else None,
        _more(question),
        *_counted(answered),
    ]


def _verdict(answered: Answered) -> Html:
    question, grade = answered.asked.question, answered.grade
    is_choice = isinstance(question, SingleChoice | MultipleChoice)
    if grade is not None and grade.is_correct:
        return _right(answered, grade.remark)
    if is_choice:
        return say("question.wrong_options")
    expected = code(_key(question))
    if grade is None:
        return say("question.not_known", expected=expected)
    said = [say("question.wrong", expected=expected), _said(grade)]
    if grade.remark:
        said.append(say(f"question.remarks.{grade.remark.value}", expected=expected))
    return Html("\n".join(said))


def _right(answered: Answered, remark: Remark | None) -> Html:
    is_helped = rating.is_helped(answered.asked.showing)
    right = say("question.recovered" if is_helped else "question.right")
    if remark is None:
        return right
    expected = code(_key(answered.asked.question))
    return Html(f"{right} {say(f'question.remarks.{remark.value}', expected=expected)}")


def _nearly(answered: Answered) -> Html:
    """Say what is wrong with an answer that may be tried once more, and not what is right."""
    assert answered.grade is not None  # noqa: S101 - what is near was graded
    assert answered.grade.remark is not None  # noqa: S101 - and says in what way
    remark = say(f"question.remarks.{answered.grade.remark.value}", expected="")
    said = [say("question.near"), _said(answered.grade), remark, say("question.try_again")]
    return Html("\n".join(said))


def _said(grade: Grade) -> Html:
    return say("question.you_said", given=code(cut(clean(grade.given), GIVEN_SHOWN)))


def _explained(answered: Answered) -> list[Html]:
    """Say why it is so; of what slips away again and again, in other words than before."""
    explanation = prose(answered.asked.question.explanation)
    lesson = answered.lesson
    if lesson is None:
        return [explanation]
    noticed = [say("question.slippery")] if lesson.is_first else []
    if not lesson.texts:
        return [*noticed, explanation]
    return [*noticed, say("question.other_side"), *(prose(text) for text in lesson.texts)]


def _key(question: Question) -> str:
    match question:
        case NumberQuestion(answer=answer, unit=unit):
            return f"{answer:.10g} {unit}".strip()
        case ShapeQuestion(answer=answer) | OutputQuestion(answer=answer):
            return answer
        case GapQuestion(answers=answers):
            return answers[0]
        case OrderQuestion(right=right):
            return " ".join(map(str, right[0]))
    return ""


def _reasons(answered: Answered) -> Html | None:
    """Say why of the options that matter: those that are right, and those that were chosen."""
    question, showing = answered.asked.question, answered.asked.showing
    if isinstance(question, OrderQuestion):
        return ordering.program(question, answered.grade)
    if not isinstance(question, SingleChoice | MultipleChoice):
        return None
    chosen = {int(index) for index in (showing.answer or "").split(",") if index}
    lines = []
    for letter, index in zip(LETTERS, option_order(question, showing.seed), strict=False):
        option = question.options[index]
        if option.correct or index in chosen:
            mark = _mark(is_correct=option.correct, is_chosen=index in chosen)
            lines.append(f"{mark} <b>{letter}</b>  {prose(option.why)}")
    return Html("\n".join(lines))


def _more(question: Question) -> Html | None:
    """Point to the documentation; weeks of a course are for authors."""
    if not question.source.startswith("https://"):
        return None
    return say("question.more", source=link(question.source, _page(question.source)))


def _page(address: str) -> str:
    """Return what a page of documentation is called: an address would fill two lines."""
    site = urlsplit(address)
    host, path = site.netloc.removeprefix("www."), site.path.strip("/")
    if path.startswith(_TENSORFLOW):
        return path.removeprefix(_TENSORFLOW).replace("/", ".")
    return f"{host} · {path.rpartition('/')[2].removesuffix('.html').replace('_', ' ')}"


def _mark(*, is_correct: bool, is_chosen: bool) -> str:
    if is_correct:
        return "✅" if is_chosen else "👉"
    return "❌"


def _counted(answered: Answered) -> list[Html | None]:
    """Say what it means for the memory: when it comes back, or why nothing changes."""
    remembered = answered.remembered
    if answered.asked.showing.is_practice:
        return [say("question.practised")]
    if remembered is None:
        return []
    if remembered.review is None:
        return [say("question.overtaken", day=dates.day(remembered.card.due))]
    correction = remembered.review.correction
    noted = None if correction is None else say(f"question.noted.{correction.value}")
    return [noted, comes_back(remembered)]


def comes_back(remembered: Remembered | None) -> Html | None:
    """Say when a card comes back, and how long the streak is if that kept it alive."""
    if remembered is None:
        return None
    days = max(remembered.days, 1)
    lines = [say("question.comes_back", count=days, day=dates.day(remembered.card.due))]
    if remembered.streak is not None:
        lines.append(say("question.streak", count=remembered.streak.current))
    return Html("\n".join(lines))


def _onwards(answered: Answered) -> Keyboard:
    onwards = (
        Key(label("question.next"), NextQuestion()),
        Key(label("question.challenge"), OfferChallenge()),
    )
    corrections = _corrections(answered)
    return (onwards, corrections) if corrections else (onwards,)


def _corrections(answered: Answered) -> tuple[Key, ...]:
    showing, remembered = answered.asked.showing, answered.remembered
    if remembered is None or remembered.review is None:
        return ()
    undo = Key(label("question.undo"), Undo(showing.id))
    if remembered.review.rating is not Rating.GOOD:
        return (undo,)
    return (
        Key(label("question.guessed"), Guessed(showing.id)),
        Key(label("question.too_easy"), TooEasy(showing.id)),
        undo,
    )
