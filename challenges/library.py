"""The library: every skill, question, challenge and set of the bank, read once and kept."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from challenges import bank_files
from challenges.challenge import Challenge
from challenges.coded import Coded
from challenges.downloads import Download
from challenges.errors import BankError, UnknownChallengeError, UnknownQuestionError
from challenges.ordering import shuffled
from challenges.questions import OrderQuestion, Question
from challenges.showings import Showing
from challenges.skills import Skill
from challenges.templates.catalogue import TEMPLATES
from challenges.templates.template import Template
from challenges.typealong import TypeAlong

BANK = Path(__file__).parent / "bank"
SAMPLE = 0
"""The seed with which a template stands for itself, where nobody is shown anything."""

Item = TypeVar("Item", Question, Challenge, TypeAlong)


@dataclass(frozen=True, slots=True, eq=False)  # read once and kept: itself is all it equals
class Library:
    """The bank's content, each by its id, in the order in which the bank tells it.

    A template stands among the questions as well, with the numbers of `SAMPLE`: it is a variant of
    its idea like any other. What a learner is shown is asked for with the seed of the showing.
    """

    skills: dict[str, Skill]
    questions: dict[str, Question]
    challenges: dict[str, Challenge]
    templates: dict[str, Template] = field(default_factory=dict)
    downloads: dict[str, Download] = field(default_factory=dict)
    waiting: dict[str, Challenge] = field(default_factory=dict)  # their data was not fetched
    typealongs: dict[str, TypeAlong] = field(default_factory=dict)
    root: Path = BANK
    packs: tuple[Path, ...] = ()

    def question(self, id: str, seed: int) -> Question:  # noqa: A002 - it is an id
        """The question of that id, as a showing with that seed puts it.

        Raises:
            UnknownQuestionError: If the bank has none.
        """
        if id in self.templates:
            return self.templates[id].question(seed)
        try:
            question = self.questions[id]
        except KeyError as error:
            raise UnknownQuestionError from error
        return shuffled(question, seed) if isinstance(question, OrderQuestion) else question

    def shown(self, showing: Showing) -> Question:
        """The question that a showing puts before its learner.

        Raises:
            UnknownQuestionError: If it is no longer in the bank.
        """
        return self.question(showing.content, showing.seed)

    def challenge(self, slug: str) -> Challenge:
        """The challenge of that slug.

        Raises:
            UnknownChallengeError: If the bank has none.
        """
        try:
            return self.challenges[slug]
        except KeyError as error:
            raise UnknownChallengeError from error

    def coded(self, slug: str) -> Coded:
        """The challenge or the type-along set of that slug.

        Raises:
            UnknownChallengeError: If the bank has neither.
        """
        item = self.typealongs.get(slug)
        return self.challenge(slug) if item is None else item

    def questions_of(self, idea: str) -> tuple[Question, ...]:
        """The variants that ask for one idea, in bank order; none if nobody asks for it."""
        return _by_idea(self).get(idea, ())

    def ideas(self) -> tuple[str, ...]:
        """Every idea that a question asks for, in curriculum order: by skill, then bank order."""
        skill_of: dict[str, str] = {}
        for question in self.questions.values():
            skill_of.setdefault(question.idea, question.skill)
        return tuple(sorted(skill_of, key=lambda idea: _order(skill_of[idea])))

    def waiting_for(self, name: str) -> tuple[str, ...]:
        """The slugs of the challenges that need a download, whether it is there or not."""
        every = self.challenges | self.waiting
        return tuple(slug for slug, challenge in every.items() if challenge.data.fetch == name)

    def folder(self, slug: str) -> Path:
        """Where the files of a challenge lie, even of one whose data was not fetched."""
        challenge = self.waiting.get(slug) or self.challenge(slug)
        folders = [root / "code" / challenge.slug for root in (self.root, *self.packs)]
        return next((folder for folder in folders if folder.is_dir()), folders[0])


@lru_cache(maxsize=8)
def _by_idea(library: Library) -> dict[str, tuple[Question, ...]]:
    found: dict[str, list[Question]] = {}
    for question in library.questions.values():
        found.setdefault(question.idea, []).append(question)
    return {idea: tuple(questions) for idea, questions in found.items()}


def load(
    root: Path = BANK,
    packs: Sequence[Path] = (),
    has: Callable[[Download], bool] = lambda _: False,
) -> Library:
    """Read the whole bank. Templates are code and belong to ours: another bank has none.

    Args:
        root: The folder of the bank.
        packs: Folders of further questions and challenges, in the same format, for its skills.
        has: Whether a download was fetched; challenges that need another one are not offered.

    Raises:
        BankError: With every problem of the first file that is not as it should be.
    """
    templates = {template.id: template for template in (TEMPLATES if root == BANK else ())}
    questions: dict[str, Question] = {}
    challenges: dict[str, Challenge] = {}
    typealongs: dict[str, TypeAlong] = {}
    for folder in (root, *packs):
        for path in _question_files(folder, is_pack=folder != root):
            found = bank_files.read_questions(path)
            questions |= _new(found, path, "question", {*questions, *templates})
        for path in _folders(folder / "code"):
            found_there = (bank_files.read_challenge(path),)
            challenges |= _new(found_there, path, "challenge", set(challenges))
        for path in sorted((folder / "typealong").glob("*.toml")):
            read = (bank_files.read_typealong(path),)
            typealongs |= _new(read, path, "set", {*challenges, *typealongs})
    downloads = {one.id: one for one in _downloads(root)}
    waiting = {
        slug: challenge
        for slug, challenge in challenges.items()
        if (name := challenge.data.fetch) and not (name in downloads and has(downloads[name]))
    }
    samples = {id_: template.question(SAMPLE) for id_, template in templates.items()}
    return Library(
        skills={skill.id: skill for skill in bank_files.read_skills(root / "skills.toml")},
        questions=questions | samples,
        challenges={slug: one for slug, one in challenges.items() if slug not in waiting},
        templates=templates,
        downloads=downloads,
        waiting=waiting,
        typealongs=typealongs,
        root=root,
        packs=tuple(packs),
    )


def _downloads(root: Path) -> tuple[Download, ...]:
    path = root / "downloads.toml"
    return bank_files.read_downloads(path) if path.exists() else ()


def _question_files(folder: Path, *, is_pack: bool) -> list[Path]:
    files = sorted((folder / "questions").glob("*.toml"))
    others = [*_folders(folder / "code"), *(folder / "typealong").glob("*.toml")]
    if is_pack and not files and not others:
        told = "it has neither questions/*.toml nor code/: correct DAILYTENSOR_BANK_PACKS"
        raise BankError(str(folder), (told,))
    return files


def _new(found: Iterable[Item], path: Path, name: str, known: Collection[str]) -> dict[str, Item]:
    new = {_id(item): item for item in found}
    twice = tuple(
        f'{name} "{id_}": another file of the bank has this id; choose a new one'
        for id_ in new
        if id_ in known
    )
    if twice:
        raise BankError(str(path), twice)
    return new


def _id(item: Question | Coded) -> str:
    return item.slug if isinstance(item, Coded) else item.id


def _folders(code: Path) -> list[Path]:
    """The challenges' folders; what tools leave behind (`__pycache__`, `.git`) is none."""
    if not code.is_dir():
        return []
    return sorted(path for path in code.iterdir() if path.is_dir() and path.name[0] not in "._")


def _order(skill: str) -> tuple[int, ...]:
    """Where a skill stands: 2.9 comes before 2.10."""
    return tuple(int(part) for part in skill.split("."))
