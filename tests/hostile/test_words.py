"""Names and options that nobody means cost a line."""

import pytest
from hostile.trial import judge
from hostile.words import folders, options, words

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("case", [*folders(), *options(), *words()], ids=lambda case: case.name)
def test_a_hostile_word_does_no_harm(case, laid_out, tmp_path):
    judge(case, laid_out, tmp_path)
