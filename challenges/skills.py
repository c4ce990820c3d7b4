"""Skills: the 52 things that a TensorFlow developer can do, in five groups.

Their titles are in the bank.
"""

from pydantic import BaseModel, ConfigDict


class Skill(BaseModel):
    """One skill of the syllabus."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str  # "3.1": group, then number in the group
    title: str  # our wording, at most 80 characters
    least: int = 0  # questions that it should have
    curriculum: tuple[str, ...]  # course weeks and chapters that teach it: "C1W3", "HOML 14"

    @property
    def group(self) -> int:
        """The group's number, 1 to 5."""
        return int(self.id.split(".")[0])

    @property
    def order(self) -> tuple[int, int]:
        """Where it stands in the syllabus: 2.9 comes before 2.10."""
        group, number = self.id.split(".")
        return int(group), int(number)


GROUPS: dict[int, str] = {
    1: "Developer's craft",
    2: "Building and training",
    3: "Images",
    4: "Text",
    5: "Time series",
}
