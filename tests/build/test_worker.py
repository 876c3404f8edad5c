"""A worker: its workshop, and how it ends."""

from dataclasses import replace

import pytest

from handouts.build.caches import current_workshop
from handouts.build.guard import Failed
from handouts.build.time_limit import TimeUpError
from handouts.build.worker import Work, here, send_again
from handouts.model.edition import Edition
from handouts.problem import Location, error
from handouts.typeset import font_folder

KNEE = Edition("knee", "en", "riverside", "a4")


@pytest.mark.parametrize(("code", "workshops"), [("fault", 2), ("too-slow", 2), ("extra-field", 1)])
def test_after_a_leaflet_that_failed_half_way_the_workshop_is_a_new_one(code, workshops):
    seen = []

    def fail(edition, job):
        seen.append(current_workshop())
        return Failed(edition, (error(Location("x"), "odd", code),))

    with font_folder() as folder:
        list(here(Work(fail, fail, None), [KNEE, replace(KNEE, format="letter")], [0, 1], folder))
    assert len({id(one) for one in seen}) == workshops
    assert current_workshop() is None


class Clumsy:
    def __init__(self, reason):
        self.reason = reason

    def __del__(self):
        raise self.reason


@pytest.mark.parametrize(("reason", "is_told"), [(ValueError("odd"), True), (TimeUpError(), False)])
def test_what_is_lost_while_python_tidies_up_is_told_unless_it_is_the_bell(monkeypatch, capsys, reason, is_told):
    monkeypatch.setattr("sys.unraisablehook", send_again)
    Clumsy(reason)
    assert bool(capsys.readouterr().err) is is_told
