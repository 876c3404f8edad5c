from weasyprint.matrix import Matrix

from handouts.typeset.box_place import moved


def test_a_box_that_nothing_moves_stays():
    assert moved((1, 2, 3, 4), None) == (1, 2, 3, 4)


def test_a_box_that_is_turned_stands_in_the_box_around_it():
    assert moved((0, 0, 10, 20), Matrix(0, 1, -1, 0, 0, 0)) == (-20, 0, 0, 10)


def test_a_box_that_is_made_smaller_is_smaller():
    assert moved((0, 0, 10, 20), Matrix(0.5, 0, 0, 0.5, 0, 0)) == (0, 0, 5, 10)
