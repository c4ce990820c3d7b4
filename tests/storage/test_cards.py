from challenges.cards import CardKey, CardKind, Memory
from tests.storage.making import ADA, BOB, CHALLENGE, DAY, QUESTION, TODAY, card, enrol


async def test_a_card_comes_back_as_written(database):
    new = card(CHALLENGE, memory=None, last_review=None, reviews=0, lapses=0)

    async with database.begin() as work:
        await enrol(work, ADA)
        await work.cards.put(ADA, card())
        await work.cards.put(ADA, new)

        assert await work.cards.find(ADA, QUESTION) == card()
        assert await work.cards.find(ADA, CHALLENGE) == new


async def test_putting_again_overwrites_that_card_alone(database):
    later = card(due=TODAY + DAY, memory=Memory(stability=1e-3, difficulty=10.0), reviews=5)

    async with database.begin() as work:
        await enrol(work, ADA, BOB)
        await work.cards.put(ADA, card())
        await work.cards.put(BOB, card())
        await work.cards.put(ADA, later)

        assert await work.cards.of(ADA) == [later]
        assert await work.cards.of(BOB) == [card()]


async def test_cards_come_by_due_day_and_then_by_key(database):
    keys = [CardKey(CardKind.QUESTION, name) for name in ("b-a", "ba", "a")]
    cards = [card(key) for key in keys] + [card(CHALLENGE), card(QUESTION, due=TODAY - DAY)]

    async with database.begin() as work:
        await enrol(work, ADA)
        for one in cards:
            await work.cards.put(ADA, one)

        assert [str(one.key) for one in await work.cards.of(ADA)] == [
            "question:broadcasting",
            "challenge:fashion",
            "question:a",
            "question:b-a",
            "question:ba",
        ]


async def test_an_idea_that_was_never_met_has_no_card(database):
    async with database.read() as work:
        assert await work.cards.find(ADA, QUESTION) is None


async def test_cards_are_counted_by_due_day_and_kind(database):
    due = {"a": TODAY, "b": TODAY, "c": TODAY + DAY, "d": TODAY + 3 * DAY, "e": TODAY - DAY}
    async with database.begin() as work:
        await enrol(work, ADA, BOB)
        for name, day in due.items():
            await work.cards.put(ADA, card(CardKey(CardKind.QUESTION, name), due=day))
        await work.cards.put(ADA, card(CardKey(CardKind.CHALLENGE, "a"), due=TODAY))
        await work.cards.put(BOB, card(due=TODAY))

        assert await work.cards.due_between(ADA, TODAY, TODAY + 2 * DAY) == {
            (TODAY, CardKind.QUESTION): 2,
            (TODAY, CardKind.CHALLENGE): 1,
            (TODAY + DAY, CardKind.QUESTION): 1,
        }
