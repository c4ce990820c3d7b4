"""How people answer the questions of the conversations' bank, and what is known of them then."""

from typing import Any

from challenges.scheduling import replay
from tests.conversations.stage import Message, Person, Stage

RIGHT = {
    "counts the axes": "tf.rank(x)",
    "hold weights": "Dense,Conv2D",
    "How many elements": "12",
    "output shape": "(None, 3)",
    "does it print": "False",
    "in the gap": "'relu'",
}
WRONG = {
    "counts the axes": "tf.size(x)",
    "hold weights": "Dense",
    "How many elements": "400",
    "output shape": "7",
    "does it print": "True",
    "in the gap": "'tanh'",
}


async def answers(person: Person, answers: dict[str, str]) -> None:
    """Answer the question that was put last."""
    question = await asked(person)
    answer = next(text for start, text in answers.items() if start in question["text"])
    if "Check" in str(question["reply_markup"]):
        for option in answer.split(","):
            await person.presses(f"◻️ {letter(question['text'], option)}")
        await person.presses("Check")
    elif "pick one" in question["text"] or "counts the axes" in question["text"]:
        await chooses(person, answer)
    else:
        await person.says(answer)


async def chooses(person: Person, option: str) -> None:
    question = await asked(person)
    await person.presses(letter(question["text"], option), question)


async def asked(person: Person) -> Message:
    """The newest message that waits for an answer."""
    for message in reversed(await person.stage.messages(person.id)):
        if "I don't know" in str(message.get("reply_markup", "")):
            return message
    raise AssertionError("no question is open")


def letter(text: str, option: str) -> str:
    return next(line[0] for line in text.splitlines() if line[1:].strip() == option)


async def exported(stage: Stage, person: Person) -> dict[str, Any]:
    """All that is known of somebody, but for when it was asked for."""
    archive = await stage.bot.services.personal.export(person.id)
    return archive.model_dump(mode="json", exclude={"exported_at"})


async def replays(stage: Stage, person: Person) -> bool:
    """Whether the cards are what a replay of the log makes of them."""
    corrections = stage.bot.services.corrections
    async with corrections.begin() as work:
        cards = await work.cards.of(person.id)
        logs = {card.key: await work.reviews.of_card(person.id, card.key) for card in cards}
        reviews = await work.reviews.of(person.id)
    assert sum(map(len, logs.values())) == len(reviews)
    return all(replay(card.key, logs[card.key]) == card for card in cards)
