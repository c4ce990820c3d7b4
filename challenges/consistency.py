"""Whether the bank as a whole holds together: what no single file can tell. One sentence each.

The models have checked the fields; this checks what a learner would stumble over on a phone. Keys
that a program can compute are run by `bank check`, which is elsewhere.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from challenges import challenge_checks, prerequisites, question_checks
from challenges.library import Library
from challenges.questions import SingleChoice
from challenges.skills import GROUPS

_CHALLENGES_PER_CATEGORY = 2
_MOST_LONGEST_KEYS = 0.55
_ENOUGH_TO_COUNT = 20
"""Single-choice questions before their habits are worth a word."""


def check(library: Library) -> list[str]:
    """Every problem of the bank, in words for its authors; empty if there is none."""
    problems = [*_ideas(library), *_after(library), *_coverage(library), *_key_lengths(library)]
    for question in library.questions.values():
        label = f'question "{question.id}"'
        if question.skill not in library.skills:
            problems.append(f"{label}: skill {question.skill} is not in skills.toml")
        problems += [f"{label}: {problem}" for problem in question_checks.check(question)]
    for challenge in library.challenges.values():
        label = f'challenge "{challenge.slug}"'
        if challenge.skill not in library.skills:
            problems.append(f"{label}: skill {challenge.skill} is not in skills.toml")
        problems += [f"{label}: {problem}" for problem in challenge_checks.check(challenge)]
        if not (library.folder(challenge.slug) / "data.py").is_file():
            problems.append(f"{label}: write data.py, which makes its arrays")
    return problems


def _ideas(library: Library) -> Iterator[str]:
    skills: defaultdict[str, set[str]] = defaultdict(set)
    for question in library.questions.values():
        skills[question.idea].add(question.skill)
    for idea, found in skills.items():
        if len(found) > 1:
            yield (
                f'idea "{idea}": its questions name the skills {", ".join(sorted(found))}; '
                "an idea belongs to one skill, so choose one or split the idea"
            )


def _after(library: Library) -> Iterator[str]:
    """What is said to come before something has to be there, and not to come after it."""
    ideas = set(library.ideas())
    said = [(f'question "{one.id}"', one.after or ()) for one in library.questions.values()]
    said += [(f'challenge "{one.slug}"', one.after) for one in library.challenges.values()]
    for label, after in said:
        for idea in after:
            if idea not in ideas:
                yield f'{label}: it comes after "{idea}", for which no question asks'
    if round_ := prerequisites.circle(prerequisites.of_ideas(library)):
        yield (
            f"the ideas {' → '.join(round_)} rest on each other, so none of them is ever met: "
            "correct `after` (an idea without it rests on the one before it in its skill)"
        )


def _coverage(library: Library) -> Iterator[str]:
    asked = {question.skill[0] for question in library.questions.values()}
    for group, name in GROUPS.items():
        if str(group) not in asked:
            yield f"group {group} ({name}) has no question: write some"
    counts = Counter(challenge.category for challenge in library.challenges.values())
    for category in GROUPS:
        if counts[category] < _CHALLENGES_PER_CATEGORY:
            yield (
                f"category {category} has {counts[category]} challenges: "
                f"it needs {_CHALLENGES_PER_CATEGORY}"
            )


def _key_lengths(library: Library) -> Iterator[str]:
    singles = [q for q in library.questions.values() if isinstance(q, SingleChoice)]
    longest = [question.id for question in singles if _is_key_longest(question)]
    share = len(longest) / max(1, len(singles))
    if len(singles) >= _ENOUGH_TO_COUNT and share > _MOST_LONGEST_KEYS:
        yield (
            f"the longest option is the right one in {share:.0%} of the single-choice questions, "
            f"which gives it away: lengthen wrong options or shorten keys, as in {longest[0]}"
        )


def _is_key_longest(question: SingleChoice) -> bool:
    lengths = [len(option.text) for option in question.options]
    (key,) = question.correct
    return lengths[key] == max(lengths) and lengths.count(max(lengths)) == 1
