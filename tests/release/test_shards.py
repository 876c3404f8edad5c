import pytest

from handouts.release.shards import in_shard


@pytest.mark.parametrize("parts", [1, 2, 3, 7, 30])
def test_parts_hold_every_edition_once_and_keep_brands_together(parts):
    names = [f"t{number}.en.{brand}.{form}" for number in range(5) for brand in "abc" for form in ("a4", "letter")]
    shares = [in_shard(names, (part, parts)) for part in range(1, parts + 1)]
    assert sorted(name for share in shares for name in share) == sorted(names)
    for share in shares:
        for name in share:
            treatment, _, _, form = name.split(".")
            assert all(f"{treatment}.en.{brand}.{form}" in share for brand in "abc")
