"""Letters that only look like others: an eye reads `painless`, a computer finds no such word.

They come from keyboards of another language, from programs that draw letters for ornament, and from text that was read
off a scan. Whole words of another script are no fault, nor is the beta before `-blocker`: they mean what they show.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from handouts.text.character_names import named

_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
# Letters of Cyrillic and Greek that no eye tells from a Latin one, such as U+0430 and U+03BF.
_TWINS = frozenset(
    "\u0430\u0435\u0451\u0456\u0457\u0458\u043e\u0440\u0441\u0443\u0445\u0455\u04bb\u0501\u051b\u051d\u04cf\u043a"
    "\u04af\u0410\u0412\u0415\u0401\u0405\u0406\u0407\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425"
    "\u04ae\u051a\u051c\u03bf\u039f\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u03a1\u03a4\u03a5\u03a7"
    "\u03f2\u03f9\u03f3\u037f"
)
# Letters of sound writing and small capitals.
_LATIN_ODD = frozenset(
    "\u0251\u0261\u0269\u026a\u0280\u029f\u0274\u028f\u029c\u0299\u0262\u1d00\u1d04\u1d05\u1d07\u1d0a\u1d0b\u1d0d"
    "\u1d0f\u1d18\u1d1b\u1d1c\u1d20\u1d21\u1d22\ua731\ua730\u027e\u028b\u026f"
)
# Greek letters that an eye may take for Latin ones in a word of small letters; beside capitals they name substances.
_NEARLY = frozenset("\u03b1\u03b3\u03b7\u03b9\u03ba\u03bd\u03c1\u03c3\u03c4\u03c5\u03c7\u03c9\u03b5")
_FOREIGN = {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU"}
# A letter in a number: 96O, 1O mg, O1632, 9l1; not O157, 5l for litres, or 2I beside letters.
_IN_NUMBER = re.compile(
    r"(?<![\w.,-])(?:[0-9]+(?P<o>O)[0-9O]*|(?P<first>O)(?:O[0-9O]*[0-9][0-9O]*|[0-9O]{4,})|[0-9]+(?P<l>[lI])[0-9]+)(?!\w)"
)
_MICRO = re.compile(r"[\u03bc\xb5](?:g|l|L|m|s|S|mol|gram|lit|met|kat|k|V|W|M|F|J|Gy|Sv|Ci|Bq|IU|U)")


def look_alikes(text: str) -> Iterator[tuple[int, str]]:
    """Yield the place, counted from 0, of each character that only looks like another, and what is wrong with it."""
    yield from _letters_in_numbers(text)
    if text.isascii():
        return
    words = [(match.start(), match[0]) for match in _WORD.finditer(text)]
    foreign = [word for _, word in words if not word.isascii()]
    at_home = {_script(sign) for word in foreign if not _is_twin(word) for sign in word if not sign.isdecimal()}
    for start, word in words:
        if word.isascii():
            continue
        scripts = {_script(sign) for sign in word} - {""}
        for offset, sign in enumerate(word):
            said = "" if sign.isascii() else _complaint(sign, offset, word, scripts, at_home)
            if said:
                yield start + offset, said
    yield from _loose_accents(text)


def _letters_in_numbers(text: str) -> Iterator[tuple[int, str]]:
    for found in _IN_NUMBER.finditer(text):
        group = found.lastgroup or 0
        digit = "1" if group == "l" else "0"
        yield (
            found.start(group),
            f'a letter stands where a "{digit}" belongs ({named(found[group])}) in {_shown(found[0])}',
        )


def _complaint(sign: str, offset: int, word: str, scripts: set[str], at_home: set[str]) -> str:
    """Say what is wrong with a letter of a word, or nothing."""
    script = _script(sign)
    plain = unicodedata.normalize("NFKC", sign)
    if 0xFF00 <= ord(sign) <= 0xFF5E or 0x1D400 <= ord(sign) <= 0x1D7FF or 0x2170 <= ord(sign) <= 0x217F:
        return f'this is not the plain "{plain}" ({named(sign)})'
    if sign.isdecimal() and script not in at_home:
        return f'this digit is not the plain "{unicodedata.digit(sign)}" ({named(sign)})'
    if sign in _LATIN_ODD:
        return f"a letter only looks like a plain one ({named(sign)}) in {_shown(word)}"
    if "LATIN" in scripts and script in _FOREIGN and not _is_term(sign, offset, word):
        return f"a letter of another script stands in {_shown(word)} ({named(sign)})"
    if script in _FOREIGN and script not in at_home and "LATIN" not in scripts and _is_twin(word):
        return f"{_shown(word)} only looks like Latin letters ({named(sign)})" if offset == 0 else ""
    return ""


def _is_term(sign: str, offset: int, word: str) -> bool:
    """Say whether a Greek letter stands in a word as it does in medicine: in micrograms, TNF alpha, beta hCG."""
    if _script(sign) != "GREEK" or sign in _TWINS:
        return False
    if sign == "\u03bc" and _MICRO.match(word[offset:]) and not word[:offset]:
        return True
    beside = word[max(0, offset - 1) : offset] + word[offset + 1 : offset + 2]
    small = sum("a" <= letter <= "z" for letter in word)
    return not (any("a" <= letter <= "z" for letter in beside) and small >= (2 if sign in _NEARLY else 3))


def _is_twin(word: str) -> bool:
    """Say whether each letter of a word of another script looks like a Latin one."""
    return all(sign in _TWINS for sign in word if not sign.isdigit())


def _loose_accents(text: str) -> Iterator[tuple[int, str]]:
    """Yield accents that stand on no letter, and more than two on one."""
    for match in re.finditer(r"(^|[\s\d.,;:!?()-])([\u0300-\u036f])|[\u0300-\u036f]{2}([\u0300-\u036f])", text):
        group = 2 if match[2] else 3
        yield match.start(group), f"an accent stands on no letter of its own ({named(match[group])})"


def _shown(word: str) -> str:
    return f'"{word[:40]}"'


@lru_cache(maxsize=1024)
def _script(sign: str) -> str:
    """Return the script of a letter, and nothing for a digit or what all scripts have."""
    if sign.isascii():
        return "LATIN" if sign.isalpha() else ""
    kind = unicodedata.category(sign)
    if kind not in {"Ll", "Lu", "Lt", "Lo", "Nd"} or sign in "\xb5\xaa\xba":
        return ""
    return unicodedata.name(sign, "").removeprefix("EXTENDED ").split(" ")[0].split("-")[0]
