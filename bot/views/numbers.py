"""Numbers: with the spoken language's own signs for the decimal point and for thousands."""

from babel.numbers import get_decimal_symbol, get_group_symbol

from bot.views.language import spoken


def number(value: float, form: str = "") -> str:
    """Return a number as Python's format has it, its signs as the language has them."""
    language = spoken()
    signs = get_decimal_symbol(language) + get_group_symbol(language)
    return format(value, form).translate(str.maketrans(".,", signs))
