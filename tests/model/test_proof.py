import pytest

from handouts.model.proof import Proof
from handouts.problem import Location, Problem, Severity, SourceError

WARNING = Problem(Location("a.yaml", 2), Severity.WARNING, "a long sentence", "sentence-length")
NOTICE = Problem(Location("a.yaml", 3), Severity.NOTICE, "a hard word", "hard-word")
ERROR = Problem(Location("a.yaml", 1), Severity.ERROR, "text is lost", "nothing-lost")


@pytest.fixture
def proof(pages_saying):
    """Return a function that makes a proof with these problems."""
    return lambda *problems: Proof(pages_saying(), problems)


@pytest.mark.parametrize("problems", [(), (NOTICE,), (WARNING, NOTICE)])
def test_warnings_and_notices_do_not_stop_a_leaflet(proof, problems):
    proof(*problems).raise_errors()


def test_an_error_stops_a_leaflet_and_everything_found_is_told(proof):
    with pytest.raises(SourceError) as caught:
        proof(WARNING, ERROR, NOTICE).raise_errors()
    assert caught.value.problems == [ERROR, WARNING, NOTICE]
