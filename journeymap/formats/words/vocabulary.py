"""Labels as people write them -> the keys they stand for, whatever their case, accents, articles and decoration."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from journeymap.wording import folded

# Whose lane it is says nothing about the lane: "user emotions", "émotions du client", "ce qu'elle fait".
_PEOPLE = """
    user users customer customers client clients visitor visitors shopper guest patient student buyer consumer member
    he she they it his her their
    nutzer nutzers nutzerin nutzerinnen kunde kunden kundin kundinnen anwender anwenders besucher er sie
    utilisateur utilisateurs utilisatrice utilisatrices cliente elle il ils elles
    usuario usuarios usuaria usuarias clientes ella ele ela utilizador utilizadores
    пользователь пользователя пользователи пользователей клиент клиента клиенты клиентов он она
    사용자 사용자의 고객 고객의 유저 이용자
"""
_ARTICLES = "the a an der die das des dem den le la les l un une el los las o os as lo qu sa ses son"
_SILENT = frozenset((_PEOPLE + _ARTICLES).split())
_PREPOSITIONS = "of from for von fur vom beim de du des d del do da dos das para por pour от для"
_AT_ENDS = frozenset(_PREPOSITIONS.split())
_PEOPLE_BEFORE = re.compile(
    "(?:用户|用戶|使用者|顾客|客户|客戶|消费者|消費者|お客様|お客さま|顧客|利用者|ユーザー|ユーザ|사용자|고객)"
    "(?:的|之|の|의)?(?=.)"
)
_ASIDE = re.compile(r"[(（\[【][^()（）\[\]【】]*[)）\]】]")
_NUMBER = re.compile(r"\A\s*(?:\d{1,3}\s*[.):、．-]|[（(]\d{1,3}[)）]|[①-⑳])\s*")
_MARKS = re.compile("[\u0300-\u036f]")
_HALVES = re.compile(r"\s*[/&+,，、]\s*|\s+(?:and|und|et|y|e|и)\s+")
_LONGEST = 120
_LETTERS = 4
# A word within a label tells what it is only where the label says little else.
_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Reading:
    """The key a label stands for; `is_whole` says that the label says nothing else."""

    key: str
    is_whole: bool


@dataclass(frozen=True)
class Vocabulary:
    """Keys by their words. Words of `parts` also count within a longer label."""

    words: Mapping[str, str]
    parts: Mapping[str, str] = field(default_factory=dict)

    def read(self, label: str) -> Reading | None:
        """Return what a label stands for; of words within it the longest counts, then the first.

        Of a label of several lines the first one counts.
        """
        label = label.partition("\n")[0]
        if len(label) > _LONGEST:
            return None
        spoken, bare = plain(label), plain(_ASIDE.sub(" ", label))
        if whole := self.words.get(spoken) or self._shared(label):
            return Reading(whole, True)
        if beside := self.words.get(bare):
            return Reading(beside, False)
        found = max(_within(bare, self.parts), default=None)
        return Reading(self.parts[found[2]], False) if found and found[0] >= len(bare) * _SHARE else None

    def _shared(self, label: str) -> str:
        """The key that both halves of a label stand for: `Emotions / Feelings`."""
        keys = {self.words.get(plain(part), "") for part in _HALVES.split(label)}
        return keys.pop() if len(keys) == 1 else ""

    def key(self, label: str) -> str:
        """Return the key a label stands for as a whole; empty if it does not."""
        reading = self.read(label)
        return reading.key if reading and reading.is_whole else ""


def vocabulary(
    tables: Iterable[Mapping[str, Mapping[str, str]]], own: Mapping[str, str] | None = None, parts: Iterable[str] = ()
) -> Vocabulary:
    """Return the vocabulary of tables (language -> key -> words with commas), with the project's own words before all.

    Words of the keys `parts` count within longer labels, too.
    """
    words: dict[str, str] = {}
    for table in tables:
        for by_key in table.values():
            for key, listed in by_key.items():
                for word in listed.split(","):
                    words.setdefault(plain(word), key)
    mine = {plain(label): key for label, key in (own or {}).items()}
    words |= mine
    counting = set(parts)
    return Vocabulary(words, {word: key for word, key in words.items() if key in counting and _is_strong(word)} | mine)


def _is_strong(word: str) -> bool:
    return len(word) >= (2 if not word.isascii() and is_cjk(word[0]) else _LETTERS)


def is_cjk(character: str) -> bool:
    """Whether a character is one of Chinese, Japanese or Korean: between such words there need be no blank."""
    return "\u2e80" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7af" or "\uf900" <= character <= "\ufaff"


def _within(label: str, parts: Mapping[str, str]) -> Iterable[tuple[int, int, str]]:
    """The words within a label: their length, how early they stand, and they themselves."""
    tokens = label.split()
    for start in range(len(tokens)):
        for end in range(start + 1, min(start + 6, len(tokens)) + 1):
            if (word := " ".join(tokens[start:end])) in parts:
                yield len(word), -start, word
    if any(is_cjk(character) for character in label):
        joined = label.replace(" ", "")
        for start in range(len(joined)):
            for end in range(start + 2, min(start + 12, len(joined)) + 1):
                if is_cjk(joined[start]) and (word := joined[start:end]) in parts:
                    yield len(word), -start, word


@lru_cache(maxsize=10_000)
def plain(label: str) -> str:
    """Return a label as it is compared: without case, accents, numbers before it, articles and words for people."""
    text = folded(_NUMBER.sub("", label.replace("’", "'")))
    text = unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", text)))
    text = _PEOPLE_BEFORE.sub("", text, count=1)
    kept = [token for token in text.split() if token not in _SILENT] or text.split()
    while len(kept) > 1 and kept[-1] in _AT_ENDS:
        kept.pop()
    while len(kept) > 1 and kept[0] in _AT_ENDS:
        kept = kept[1:]
    joined = " ".join(kept)
    return joined.replace(" ", "") if joined and all(_is_kana_or_han(c) or c == " " for c in joined) else joined


def _is_kana_or_han(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff" or character in "ー々"
