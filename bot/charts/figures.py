"""Figures for /stats: bars, columns and grids, with few elements and large words."""

from dataclasses import replace

from bot.charts.sheet import (
    AMBER,
    BLUE,
    FAINT,
    GREEN,
    MARGIN,
    RED,
    SMALL,
    TEXT,
    TRACK,
    WIDTH,
    Ink,
    Sheet,
)  # fmt: skip
from bot.drawings import Bar, Bars, Cell, Column, Columns, Drawing, Grid

_HEAD = 220
_ROOM = WIDTH - 2 * MARGIN
_ROW = 128
_TRACK = _ROOM - 420
"""Where a bar is full: its note stands behind it."""
_TOP, _FLOOR = 320, 760
_COLUMN = 0.72
"""The part of its place that a column fills."""
_SHADES = (TRACK, "#24557f", "#3a86c8", "#62b0ff", "#b9dcff")
_CENTRED = replace(SMALL, align="center")
_MARKS = (FAINT, AMBER)
_MARK = 0.4
"""The part of a cell's side that a mark fills."""
_MARKS_HIGH = 72


def draw(drawing: Drawing) -> bytes:
    """Return a drawing as PNG, 1080 pixels wide."""
    match drawing:
        case Bars():
            return _bars(drawing).png()
        case Columns():
            return _columns(drawing).png()
        case Grid():
            return _grid(drawing).png()


def _bars(bars: Bars) -> Sheet:
    sheet = Sheet(_HEAD + _ROW * len(bars.bars) + 24)
    sheet.head(bars.title, bars.subtitle)
    for number, bar in enumerate(bars.bars):
        _bar(sheet, bar, _HEAD + _ROW * number, bars.most)
    return sheet


def _bar(sheet: Sheet, bar: Bar, y: float, most: float) -> None:
    color = FAINT if bar.value is None else TEXT
    note = Ink(color=color, align="right", is_bold=True)
    sheet.write((MARGIN, y + 38), bar.label, Ink(color=color))
    sheet.write((WIDTH - MARGIN, y + 94), bar.note, note)
    sheet.box((MARGIN, y + 62), (_TRACK, 34), TRACK)
    if bar.value is not None:
        length = max(12.0, _TRACK * min(1.0, bar.value / most))
        sheet.box((MARGIN, y + 62), (length, 34), RED if bar.is_low else BLUE)
    if bar.mark is not None:
        x = MARGIN + _TRACK * min(1.0, bar.mark / most)
        sheet.line((x, y + 56), (x, y + 102), GREEN)


def _columns(columns: Columns) -> Sheet:
    sheet = Sheet(930)
    sheet.head(columns.title, columns.subtitle)
    most = max((column.lower + column.upper for column in columns.columns), default=0.0)
    scale = (_FLOOR - _TOP) / most if most else 0.0
    pitch = _ROOM / max(1, len(columns.columns))
    sheet.box((MARGIN, _FLOOR + 4), (_ROOM, 4), TRACK)
    for number, column in enumerate(columns.columns):
        _column(sheet, column, MARGIN + pitch * (number + 0.5), pitch * _COLUMN, scale)
    _legend(sheet, columns, 884)
    return sheet


def _column(sheet: Sheet, column: Column, middle: float, width: float, scale: float) -> None:
    lower, upper = column.lower * scale, column.upper * scale
    x, top = middle - width / 2, _FLOOR - lower - upper
    sheet.box((x, _FLOOR - lower), (width, lower), BLUE)
    sheet.box((x, top), (width, upper), AMBER)
    sheet.write((middle, top - 16), column.note, Ink(size=40, align="center", is_bold=True))
    sheet.write((middle, _FLOOR + 60), column.label, _CENTRED)


def _legend(sheet: Sheet, columns: Columns, y: float) -> None:
    for x, color, text in (
        (MARGIN, BLUE, columns.lower),
        (MARGIN + _ROOM * 0.36, AMBER, columns.upper),
    ):
        sheet.box((x, y - 34), (38, 38), color)
        sheet.write((x + 54, y), text, Ink(size=40))
    sheet.write((WIDTH - MARGIN, y), columns.unit, replace(SMALL, align="right"))


def _grid(grid: Grid) -> Sheet:
    left, top = MARGIN + 104, _HEAD + 56
    pitch = (WIDTH - MARGIN - left) / max(1, len(grid.columns))
    sheet = Sheet(round(top + pitch * len(grid.rows) + 110 + (_MARKS_HIGH if grid.marks else 0)))
    sheet.head(grid.title, grid.subtitle)
    for number, label in enumerate(grid.columns):
        sheet.write((left + pitch * number + 4, top - 18), label, SMALL)
    for number, label in enumerate(grid.rows):
        sheet.write((MARGIN, top + pitch * (number + 0.5) + 12), label, SMALL)
    for cell in grid.cells:
        _cell(sheet, cell, (left + pitch * cell.column, top + pitch * cell.row), pitch)
    _shades(sheet, grid, left)
    _marks(sheet, grid, left)
    return sheet


def _cell(sheet: Sheet, cell: Cell, corner: tuple[float, float], pitch: float) -> None:
    x, y = corner
    outline = TEXT if cell.is_outlined else "none"
    side = pitch - 8
    sheet.box((x + 4, y + 4), (side, side), _SHADES[cell.level], outline=outline)
    if cell.mark is not None:
        inner = side * _MARK
        corner = (x + 4 + (side - inner) / 2, y + 4 + (side - inner) / 2)
        sheet.box(corner, (inner, inner), _MARKS[cell.mark])


def _shades(sheet: Sheet, grid: Grid, left: float) -> None:
    y, right = sheet.height - 48 - (_MARKS_HIGH if grid.marks else 0), WIDTH - MARGIN
    shown = _SHADES[: grid.levels + 1]
    sheet.write((left, y), grid.legend[0], SMALL)
    sheet.write((right, y), grid.legend[1], replace(SMALL, align="right"))
    first = (left + right - len(shown) * 58) / 2
    for number, shade in enumerate(shown):
        sheet.box((first + number * 58, y - 34), (46, 46), shade)


def _marks(sheet: Sheet, grid: Grid, left: float) -> None:
    y, pitch = sheet.height - 48, (WIDTH - MARGIN - left) * 0.36
    for number, (color, text) in enumerate(zip(_MARKS, grid.marks, strict=False)):
        sheet.box((left + pitch * number, y - 28), (26, 26), color)
        sheet.write((left + pitch * number + 42, y), text, SMALL)
