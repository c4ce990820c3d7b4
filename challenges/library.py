"""The library: every skill, question and challenge of the bank, read once and kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from challenges import bank_files
from challenges.challenge import Challenge
from challenges.errors import BankError, UnknownChallengeError, UnknownQuestionError
from challenges.questions import Question
from challenges.skills import Skill

BANK = Path(__file__).parent / "bank"


@dataclass(frozen=True, slots=True, eq=False)  # read once and kept: itself is all it equals
class Library:
    """The bank's content, each by its id, in the order in which the bank tells it."""

    skills: dict[str, Skill]
    questions: dict[str, Question]
    challenges: dict[str, Challenge]
    root: Path = BANK

    def question(self, id: str) -> Question:  # noqa: A002 - it is an id, and the word for it
        """The question of that id.

        Raises:
            UnknownQuestionError: If the bank has none.
        """
        try:
            return self.questions[id]
        except KeyError as error:
            raise UnknownQuestionError from error

    def challenge(self, slug: str) -> Challenge:
        """The challenge of that slug.

        Raises:
            UnknownChallengeError: If the bank has none.
        """
        try:
            return self.challenges[slug]
        except KeyError as error:
            raise UnknownChallengeError from error

    def questions_of(self, idea: str) -> tuple[Question, ...]:
        """The variants that ask for one idea, in bank order; none if nobody asks for it."""
        return tuple(question for question in self.questions.values() if question.idea == idea)

    def ideas(self) -> tuple[str, ...]:
        """Every idea that a question asks for, in curriculum order: by skill, then bank order."""
        skill_of: dict[str, str] = {}
        for question in self.questions.values():
            skill_of.setdefault(question.idea, question.skill)
        return tuple(sorted(skill_of, key=lambda idea: _order(skill_of[idea])))

    def folder(self, slug: str) -> Path:
        """Where the files of a challenge lie."""
        return self.root / "code" / self.challenge(slug).slug


def load(root: Path = BANK) -> Library:
    """Read the whole bank.

    Raises:
        BankError: With every problem of the first file that is not as it should be.
    """
    questions: dict[str, Question] = {}
    for path in sorted((root / "questions").glob("*.toml")):
        questions |= _new(bank_files.read_questions(path), path, questions)
    return Library(
        skills={skill.id: skill for skill in bank_files.read_skills(root / "skills.toml")},
        questions=questions,
        challenges={
            folder.name: bank_files.read_challenge(folder) for folder in _folders(root / "code")
        },
        root=root,
    )


def _new(found: Iterable[Question], path: Path, known: dict[str, Question]) -> dict[str, Question]:
    new = {question.id: question for question in found}
    twice = tuple(
        f'question "{id_}": another file of the bank has this id; choose a new one'
        for id_ in new
        if id_ in known
    )
    if twice:
        raise BankError(str(path), twice)
    return new


def _folders(code: Path) -> list[Path]:
    """The challenges' folders; what tools leave behind (`__pycache__`, `.git`) is none."""
    if not code.is_dir():
        return []
    return sorted(path for path in code.iterdir() if path.is_dir() and path.name[0] not in "._")


def _order(skill: str) -> tuple[int, ...]:
    """Where a skill stands: 2.9 comes before 2.10."""
    return tuple(int(part) for part in skill.split("."))
