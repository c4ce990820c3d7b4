"""Lines in an order: shown in a wrong one, by a showing's seed."""

from random import Random

from challenges.questions import OrderQuestion


def shuffled(question: OrderQuestion, seed: int) -> OrderQuestion:
    """The question as a showing with that seed puts it: other numbers on the same lines."""
    count = len(question.lines)
    rng = Random(f"{question.id}/{seed}")  # noqa: S311  # nobody gains by foreseeing it
    shown = rng.sample(range(1, count + 1), count)
    turned = [tuple(shown[n:] + shown[:n]) for n in range(count)]
    kept = next((order for order in turned if order not in question.right), turned[0])
    return question.model_copy(
        update={
            "lines": tuple(question.lines[number - 1] for number in kept),
            "orders": tuple(
                tuple(kept.index(number) + 1 for number in order) for order in question.right
            ),
        }
    )


def swapped(question: OrderQuestion) -> tuple[tuple[int, ...], ...]:
    """Orders that differ from the key by two neighbours, and are not right."""
    key = question.right[0]
    orders = ((*key[:n], key[n + 1], key[n], *key[n + 2 :]) for n in range(len(key) - 1))
    return tuple(order for order in orders if order not in question.right)
