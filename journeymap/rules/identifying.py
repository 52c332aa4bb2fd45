"""A text -> the kind of personal data it seems to hold. Every pattern takes time in proportion to the text."""

import re
from collections.abc import Iterator

# A quick look first: there are many texts and little to find.
HINT = re.compile("[@0-9]")
"""What is in every text that holds personal data of these kinds."""

_ADDRESS = re.compile(r"(?<=[\w.+%-])@([\w-]+(?:\.[\w-]+)+)")
_MADE_UP = re.compile(r"(?:.*\.)?(?:example\.com|example|test)", re.IGNORECASE)
_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?:[ ]?[A-Z0-9]){11,30}")
_CARD = re.compile(r"(?<!\w)(?<![0-9][ -])[2-6](?:[ -]?[0-9]){12,18}(?![ -]?[0-9])(?!\w)")
_DATE = re.compile(r"(?<![0-9])(?:[0-9]{1,2}([./-])[0-9]{1,2}\1[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])")
_PHONE = re.compile(r"(?<!\w)(?<![0-9][ ./-])(?:\+[0-9]?|\([+0-9]|0(?![.,]))(?:[ ./()-]{0,2}[0-9]){4,20}(?!\w)")
_LONGEST_PHONE = 15


def kind_of_data(text: str, min_digits: int) -> str | None:
    """Return `an e-mail address`, `an IBAN`, `a card number` or `a phone number` if `text` seems to hold one.

    A phone number has `min_digits` to 15 digits (ITU-T E.164) and begins with `+`, `0` or a bracket. The check
    digits of an IBAN (ISO 13616) and of a card number (ISO/IEC 7812, Luhn) must be right.
    """
    if any(_is_address(match[1]) for match in _ADDRESS.finditer(text)):
        return "an e-mail address"
    if any(_is_iban(candidate) for match in _IBAN.finditer(text) for candidate in _beginnings(match[0])):
        return "an IBAN"
    if any(_passes_luhn(_digits(match[0])) for match in _CARD.finditer(text)):
        return "a card number"
    if any(min_digits <= len(_digits(match[0])) <= _LONGEST_PHONE for match in _PHONE.finditer(_DATE.sub("|", text))):
        return "a phone number"
    return None


def _digits(text: str) -> str:
    return re.sub("[^0-9]", "", text)


def _is_address(domain: str) -> bool:
    top = domain.rpartition(".")[2]
    return len(top) > 1 and not top.isdecimal() and not _MADE_UP.fullmatch(domain)


def _beginnings(text: str) -> Iterator[str]:
    """An IBAN may be followed by a word in capitals: the text up to each of its gaps."""
    ends = [match.start() for match in re.finditer(" ", text)] + [len(text)]
    yield from (text[:end].replace(" ", "") for end in ends)


def _is_iban(text: str) -> bool:
    turned = text[4:] + text[:4]
    return 15 <= len(text) <= 34 and int("".join(str(int(letter, 36)) for letter in turned)) % 97 == 1


def _passes_luhn(digits: str) -> bool:
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0
