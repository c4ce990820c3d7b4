"""Whether the bank as a whole holds together: what no single file can tell. One sentence each.

The models have checked the fields; this checks what a learner would stumble over on a phone. Keys
that a program can compute are run by `bank check`, which is elsewhere.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from challenges import challenge_checks, guessers, leeches, prerequisites, question_checks
from challenges.challenge import Challenge
from challenges.library import Library
from challenges.questions import Question
from challenges.skills import GROUPS
from challenges.templates.template import Template

_CHALLENGES_PER_CATEGORY = 2
_FEWEST_COMPUTED = 0.3
_ENOUGH_TO_COUNT = 20
"""Questions before their shares are worth a word."""
_DRAWS = range(1, 6)


def check(library: Library) -> list[str]:
    """Every problem of the bank, in words for its authors; empty if there is none."""
    problems = [
        *_ideas(library),
        *_after(library),
        *_coverage(library),
        *_guessing(library),
        *_computed(library),
    ]
    for question in library.questions.values():
        label = f'question "{question.id}"'
        if question.skill not in library.skills:
            problems.append(f"{label}: skill {question.skill} is not in skills.toml")
        problems += [f"{label}: {problem}" for problem in question_checks.check(question)]
        problems += [f"{label}: {problem}" for problem in _other_side(library, question)]
    for template in library.templates.values():
        problems += _draws(template)
    for challenge in (*library.challenges.values(), *library.waiting.values()):
        problems += check_challenge(library, challenge)
    return problems


def check_challenge(library: Library, challenge: Challenge) -> list[str]:
    """Every problem of one challenge that shows before anything is trained for it."""
    ideas, problems = set(library.ideas()), []
    if challenge.skill not in library.skills:
        problems.append(f"skill {challenge.skill} is not in skills.toml")
    problems += challenge_checks.check(challenge)
    problems += [_nobody_asks(idea) for idea in challenge.after if idea not in ideas]
    if challenge.data.fetch and challenge.data.fetch not in library.downloads:
        problems.append(
            f"`fetch`: downloads.toml has no {challenge.data.fetch}; describe it there"
        )
    if not (library.folder(challenge.slug) / "data.py").is_file():
        problems.append("write data.py, which makes its arrays")
    return [f'challenge "{challenge.slug}": {problem}' for problem in problems]


def _draws(template: Template) -> list[str]:
    """What is wrong with some draw of a template, once each."""
    found = {
        problem: seed
        for seed in reversed(_DRAWS)  # the first is told
        for problem in question_checks.check(template.question(seed))
    }
    return [
        f'template "{template.id}", drawn with seed {seed}: {problem}'
        for problem, seed in found.items()
    ]


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
    for question in library.questions.values():
        for idea in question.after or ():
            if idea not in ideas:
                yield f'question "{question.id}": {_nobody_asks(idea)}'
    if round_ := prerequisites.circle(prerequisites.of_ideas(library)):
        yield (
            f"the ideas {' → '.join(round_)} rest on each other, so none of them is ever met: "
            "correct `after` (an idea without it rests on the one before it in its skill)"
        )


def _nobody_asks(idea: str) -> str:
    return f'it comes after "{idea}", for which no question asks'


def _other_side(library: Library, question: Question) -> Iterator[str]:
    """A message must hold what whoever misses it again and again is told instead."""
    texts = leeches.other_side(library, question)
    taken = question_checks.length(question, texts)
    if texts and taken > question_checks.MESSAGE:
        yield (
            f"with `deeper` and a sibling's explanation it takes {taken} characters of one "
            f"message: shorten them to {question_checks.MESSAGE}"
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


def _guessing(library: Library) -> Iterator[str]:
    singles = guessers.singles(library.questions.values())
    if len(singles) < _ENOUGH_TO_COUNT:
        return
    for habit, guess in guessers.GUESSERS.items():
        share = guessers.share_right(guess, singles)
        if share > guessers.MOST_RIGHT:
            worst = max(singles, key=guess).id
            yield (
                f"whoever takes {habit} is right in {share:.0%} of the single-choice questions, "
                f"and {guessers.MOST_RIGHT:.0%} is enough: change options, as in {worst}"
            )


def _computed(library: Library) -> Iterator[str]:
    questions = list(library.questions.values())
    share = sum(bool(question.check) for question in questions) / max(1, len(questions))
    if len(questions) >= _ENOUGH_TO_COUNT and share < _FEWEST_COMPUTED:
        yield (
            f"{share:.0%} of the keys are computed, and it should be {_FEWEST_COMPUTED:.0%}: "
            "write a `check` where a program can tell the key"
        )
