"""Buttons: what travels on them comes back as it was, and nothing else is taken for them."""

from dataclasses import Field, fields
from typing import Any, get_args

import pytest

from bot.buttons import (
    MAX_BYTES,
    Button,
    ChooseOption,
    PauseFor,
    PickClock,
    PickTime,
    PickZone,
    StaleButtonError,
    ToggleOption,
    TurnDial,
    pack,
    unpack,
)
from challenges.cities import CITIES

KINDS: tuple[Any, ...] = get_args(Button)
EXTREMES = {
    "offset_minutes": (-720, 840),
    "minutes": (0, 1439),
    "option": (0, 5),
    "ticked": (0, 63),
    "group": (1, 5),
    "page": (0, 9),
    "figure": ("time", "retention"),
    "weeks": (1, 52),
    "hint": (1, 3),
    "dial": ("focus", "quiet_until"),
    "value": (0, 127),
    "days": (1, 14),
    "lines": (0, 87654321),
    "language": ("de", "auto"),
    "zone": ("Etc/UTC", "America/Argentina/ComodRivadavia"),
}
IDS = (1, 2**63 - 1)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("end", [0, 1])
def test_every_button_comes_back_as_it_was_packed(kind: Any, end: int):
    button = kind(*(_extreme(field)[end] for field in fields(kind)))

    packed = pack(button)

    assert len(packed.encode()) <= MAX_BYTES
    assert unpack(kind, packed) == button


def test_prefixes_are_unique():
    prefixes = [kind.PREFIX for kind in KINDS]

    assert sorted(set(prefixes)) == sorted(prefixes)


def test_every_city_fits_on_a_button():
    for city in CITIES:
        assert unpack(PickZone, pack(PickZone(city.zone))).zone == city.zone


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_too_few_or_too_many_values_are_stale(kind: Any):
    packed = pack(kind(*(_extreme(field)[0] for field in fields(kind))))

    for text in (f"{packed}:1", packed.rpartition(":")[0], f"x{packed}", packed.upper()):
        with pytest.raises(StaleButtonError):
            unpack(kind, text)


@pytest.mark.parametrize(
    "number",
    [
        *("", " 1", "1 ", "+1", "-1", "-0", "01", "1_0", "1.0", "1e3", "0x1", "nan", "1\n"),
        *("١", "²", "x", "None", "../1", str(2**63), "9" * 60),
    ],
)
def test_what_pack_would_not_write_is_no_number(number: str):
    for kind, text in ((ChooseOption, f"opt:{number}:0"), (ToggleOption, f"tick:1:0:{number}")):
        with pytest.raises(StaleButtonError):
            unpack(kind, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (ChooseOption, "opt:1:6"),
        (ToggleOption, "tick:1:64:0"),
        (ToggleOption, "tick:1:0:999999999999"),
        (TurnDial, "turn:days_off:128"),
        (PauseFor, "pausefor:0"),
        (PauseFor, "pausefor:15"),
        (PickTime, "time:1440"),
        (PickClock, "clock:1441"),
        (PickClock, "clock:-1441"),
    ],
)
def test_numbers_that_no_key_of_ours_has_are_stale(kind: Any, text: str):
    with pytest.raises(StaleButtonError):
        unpack(kind, text)


def _extreme(field: "Field[Any]") -> tuple[Any, Any]:
    return EXTREMES.get(field.name, IDS)
