"""Drawings: what a view returns for a picture, as numbers and words. `charts` paints them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar: its words before and behind, and how long it is."""

    label: str
    value: float | None  # None: there is nothing to show yet
    note: str
    mark: float | None = None  # where it should end
    is_low: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Bars below one another, each with its words above it."""

    title: str
    subtitle: str
    most: float  # where a bar is full
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of two parts, one on the other."""

    label: str  # below it; empty for most where there are many
    lower: float
    upper: float
    note: str = ""  # on top of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Columns side by side, from left to right in time."""

    title: str
    subtitle: str
    lower: str  # what the parts are
    upper: str
    unit: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One day of a grid."""

    column: int
    row: int  # 0 is on top
    level: int  # 0 to `Grid.levels`, both included
    is_outlined: bool = False
    mark: int | None = None  # which of `Grid.marks` is in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Cells in rows and columns, darker to lighter."""

    title: str
    subtitle: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]  # empty for most
    levels: int
    cells: tuple[Cell, ...]
    legend: tuple[str, str]  # words for the lowest and the highest level
    marks: tuple[str, ...] = ()  # words for what else there may be in a cell, two at most


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveWords:
    """The words of a learning curve; its numbers are the run's own."""

    title: str
    metric: str
    epoch: str
    loss: str
    target: str  # with its value, as are those below
    hidden: str
    aim: str  # in two lines, beside a bar
    reached: str
    point: str  # the decimal sign


Drawing = Bars | Columns | Grid
"""Anything that can be painted."""
