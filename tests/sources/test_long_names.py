import pytest

from handouts.model.edition import Edition
from handouts.project import Project
from handouts.sources.long_names import long_names


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("t" * 100, "en", "b" * 100, "a4"), []),
        (("t" * 101, "en", "b", "a4"), [(f"data/treatments/{'t' * 101}/en.yaml", "treatment has 101 letters")]),
        (("t", "en", "b" * 210, "a4"), [(f"data/brands/{'b' * 210}.yaml", "brand has 210 letters")]),
        (("t", "en", "b", "f" * 101), [(f"data/formats/{'f' * 101}.yaml", "format has 101 letters")]),
        (("t" * 90, "en", "b" * 90, "f" * 90), [(f"data/treatments/{'t' * 90}/en.yaml", "format have 275 letters")]),
    ],
)
def test_a_name_that_no_leaflet_could_bear_is_told_at_its_file(tmp_path, names, said):
    found = list(long_names(Edition(*names), Project(tmp_path)))
    assert [one.location.path for one in found] == [path for path, _ in said]
    for one, (_, words) in zip(found, said, strict=True):
        assert words in one.message
