"""The standard library comes back from a phone. The whole of it is a sweep: `make intake`."""

import pytest

from tests.intake import measuring


@pytest.mark.parametrize("number", [150, pytest.param(None, marks=pytest.mark.sweep)])
def test_markers_come_back_byte_for_byte(number: int | None):
    assert measuring.markers(number).share >= 0.999


@pytest.mark.parametrize("number", [150, pytest.param(None, marks=pytest.mark.sweep)])
def test_what_arrives_whole_is_never_altered(number: int | None):
    assert measuring.intact(number).share == 1


@pytest.mark.parametrize("number", [80, pytest.param(4000, marks=pytest.mark.sweep)])
def test_what_a_keyboard_changed_means_the_same_again(number: int | None):
    assert measuring.keyboards(number).share >= 0.99


@pytest.mark.parametrize("number", [8, pytest.param(None, marks=pytest.mark.sweep)])
def test_no_split_paste_is_joined_wrongly(number: int | None):
    for measure in measuring.splits(number):
        assert measure.counts["wrong"] == 0, measure.others
        assert number or measure.share_asked >= 0.95
