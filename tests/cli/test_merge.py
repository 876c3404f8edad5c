def test_parts_are_joined(place, in_release):
    for number in ("1", "2"):
        assert in_release("release", "--draft", "--shard", f"{number}/2", "--output", f"part-{number}").exit_code == 0
    done = in_release("merge", "part-1", "part-2", "--output", "whole")
    assert (done.exit_code, done.stdout) == (0, "2 files of 2 parts are in whole\n")
    assert (place.project.root / "whole/manifest.json").read_bytes() == (place.output / "manifest.json").read_bytes()


def test_parts_that_do_not_belong_together_end_with_1(place, in_release):
    assert in_release("release", "--draft", "--shard", "1/2", "--output", "part-1").exit_code == 0
    done = in_release("merge", "part-1", "--output", "whole")
    assert done.exit_code == 1
    assert "part-1/manifest.json:1:1: error: part 2/2 is missing [parts]" in done.stderr
