import gc
import subprocess
import sys
from datetime import datetime

from handouts.cli.startup import load_dispatch, today

WITHOUT_PANGO = """
import sys

class NoPango:
    def find_spec(self, name, path=None, target=None):
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")

sys.meta_path.insert(0, NoPango())
from handouts.cli import main
main(["--project", sys.argv[1], "build"])
"""


def test_today_is_the_date_of_this_machine():
    assert today() == datetime.now().astimezone().date()


def test_the_collector_runs_again_after_loading():
    load_dispatch()
    assert gc.isenabled()


def test_a_missing_pango_is_told_in_one_line_with_the_words_to_type(project):
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_PANGO, project.root], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Error: Pango, which draws the letters, is not installed. To install it: ")
    assert "Traceback" not in done.stderr
