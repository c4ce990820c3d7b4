"""Questions: as asked, and as answered."""

from bot.buttons import (
    CheckTicked,
    ChooseOption,
    DontKnow,
    NextQuestion,
    OfferChallenge,
    ToggleOption,
)
from bot.screens import Key, Keyboard, Screen, rows
from bot.services.memory import Remembered
from bot.services.questions import Answered, Asked
from bot.views import ordering
from bot.views.catalogue import Html, label, say
from bot.views.markup import clean, code, cut, prose, python
from challenges.grading import Hint, option_order
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
from challenges.skills import GROUPS

LETTERS = "ABCDEF"
GIVEN_SHOWN = 200
"""Characters of a typed answer that are repeated: a text may have 4096."""


def asked(
    asked: Asked, *, ticked: int = 0, placed: ordering.Placed = (), is_daily: bool = False
) -> Screen:
    """Put a question before a learner, with the options ticked and the lines put so far."""
    question = asked.question
    parts = [_head(question, is_daily=is_daily), *_body(asked, placed), _how(question)]
    keyboard = _keys(asked, ticked)
    if isinstance(question, OrderQuestion):
        keyboard = (*ordering.keys(question, asked.showing.id, placed), *keyboard)
    return Screen(text="\n\n".join(filter(None, parts)), keyboard=keyboard)


def answered(answered: Answered) -> Screen:
    """Show a choice question with what was chosen and what is right."""
    parts = [_head(answered.asked.question), *_body(answered.asked), *_outcome(answered)]
    return Screen(text="\n\n".join(filter(None, parts)), keyboard=_onwards())


def outcome(answered: Answered) -> Screen:
    """Say how a typed answer was, as a reply to it."""
    return Screen(
        text="\n\n".join(filter(None, _outcome(answered))), keyboard=_onwards(), is_silent=True
    )


def settled(asked: Asked) -> Screen:
    """Show a typed question without its keys, once it is answered."""
    parts = [_head(asked.question), *_body(asked)]
    return Screen(text="\n\n".join(filter(None, parts)))


def nothing_left() -> Screen:
    """Say that all that is open was met today."""
    key = Key(label("question.challenge"), OfferChallenge())
    return Screen(text=say("question.nothing_left"), keyboard=((key,),))


def _head(question: Question, *, is_daily: bool = False) -> Html:
    group = GROUPS[int(question.skill.split(".")[0])]
    if is_daily:
        return say("question.daily", group=group)
    return say("question.head", group=group, kind=label(f"question.kinds.{question.kind}"))


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
    question = asked.question
    assert isinstance(question, SingleChoice | MultipleChoice)  # noqa: S101
    order = option_order(question, asked.showing.seed)
    return Html(
        "\n".join(
            f"<b>{letter}</b>  {prose(question.options[index].text)}"
            for letter, index in zip(LETTERS, order, strict=False)
        )
    )


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
    dont_know = (Key(label("question.dont_know"), DontKnow(showing.id)),)
    if not isinstance(question, SingleChoice | MultipleChoice):
        return (dont_know,)
    order = list(zip(LETTERS, option_order(question, showing.seed), strict=False))
    if isinstance(question, SingleChoice):
        keys = [Key(letter, ChooseOption(showing.id, index)) for letter, index in order]
        return (*rows(keys, 6), dont_know)
    boxes = [
        Key(f"{_box(ticked, index)} {letter}", ToggleOption(showing.id, ticked, index))
        for letter, index in order
    ]
    check = Key(label("question.check"), CheckTicked(showing.id, ticked))
    return (*rows(boxes, 3), (check,), dont_know)


def _box(ticked: int, index: int) -> str:
    return "☑️" if ticked >> index & 1 else "◻️"


def _outcome(answered: Answered) -> list[Html | None]:
    question = answered.asked.question
    return [
        _verdict(answered),
        _reasons(answered),
        prose(question.explanation),
        say("question.keras2", note=prose(question.keras2)) if question.keras2 else None,
        _more(question),
        comes_back(answered.remembered),
    ]


def _verdict(answered: Answered) -> Html:
    question, grade = answered.asked.question, answered.grade
    is_choice = isinstance(question, SingleChoice | MultipleChoice)
    if grade is not None and grade.is_correct:
        return _right(question, grade.hint)
    if is_choice:
        return say("question.wrong_options")
    expected = code(_key(question))
    if grade is None:
        return say("question.not_known", expected=expected)
    said = [say("question.wrong", expected=expected)]
    said.append(say("question.you_said", given=code(cut(clean(grade.given), GIVEN_SHOWN))))
    if grade.hint:
        said.append(say(f"question.hints.{grade.hint.value}", expected=expected))
    return Html("\n".join(said))


def _right(question: Question, hint: Hint | None) -> Html:
    right = say("question.right")
    if hint is None:
        return right
    return Html(f"{right} {say(f'question.hints.{hint.value}', expected=code(_key(question)))}")


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
    return say("question.more", source=question.source)


def _mark(*, is_correct: bool, is_chosen: bool) -> str:
    if is_correct:
        return "✅" if is_chosen else "👉"
    return "❌"


def comes_back(remembered: Remembered | None) -> Html | None:
    """Say when a card comes back and how long the streak is."""
    if remembered is None:
        return None
    days = max(remembered.days, 1)
    lines = [say("question.comes_back", count=days, day=f"{remembered.card.due:%a %d %b}")]
    if remembered.streak.current > 0:
        lines.append(say("question.streak", count=remembered.streak.current))
    return Html("\n".join(lines))


def _onwards() -> Keyboard:
    return (
        (
            Key(label("question.next"), NextQuestion()),
            Key(label("question.challenge"), OfferChallenge()),
        ),
    )
