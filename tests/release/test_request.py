from dataclasses import replace

from handouts.release.request import Request


def test_the_memory_of_digests_is_not_in_the_release(released):
    assert released.memory.parent == released.project.output
    assert released.memory != replace(released, output=released.output.parent / "other").memory


def test_a_folder_that_is_a_link_to_itself_has_a_memory_too(released, tmp_path):
    (tmp_path / "circle").symlink_to("circle")
    assert replace(released, output=tmp_path / "circle").memory.parent == released.project.output


def test_a_part_is_written_as_people_write_it(released):
    assert replace(released, shard=(2, 4)).part == "2/4"


def test_whoever_asks_for_something_else_asks_another_question(released):
    others = [replace(released, is_draft=False), replace(released, shard=(1, 2))]
    others.append(Request(released.project, released.output.with_name("other"), released.today, is_draft=True))
    assert all(one.question != released.question for one in others)
