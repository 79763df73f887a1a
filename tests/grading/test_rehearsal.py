from __future__ import annotations

import json
import subprocess
import sys

PROGRAM = """
import json
from checker.grading.rehearsal import rehearse

print(json.dumps(rehearse("")))
"""


def test_a_rehearsal_goes_through_a_pass_and_a_failure() -> None:
    # In a process of its own, as pytest runs inside.
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    (collected, passed, failed) = json.loads(done.stdout)
    assert collected[1]["names"] == ["test_passes", "test_fails"]
    assert (passed[1]["name"], passed[1]["status"]) == ("test_passes", "pass")
    assert (failed[1]["name"], failed[1]["status"]) == ("test_fails", "fail")
    assert failed[1]["expected"]
    assert failed[1]["did"] == "GET /"
