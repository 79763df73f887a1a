from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import json, sys
from checker.grading.job import Start
from checker.grading.rehearsal import rehearse

start = Start("fork", (), "", warm=True, serves_many=True, scratch=sys.argv[1])
print(json.dumps(rehearse(start)))
"""


def test_a_rehearsal_goes_through_a_pass_and_a_failure(tmp_path: Path) -> None:
    # In a process of its own, as pytest runs inside.
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    (collected, passed, failed) = json.loads(done.stdout)
    assert collected[1]["names"] == ["test_passes", "test_fails"]
    assert (passed[1]["name"], passed[1]["status"]) == ("test_passes", "pass")
    assert (failed[1]["name"], failed[1]["status"]) == ("test_fails", "fail")
    assert failed[1]["expected"]
    assert failed[1]["did"] == "GET /"
    assert list(tmp_path.iterdir()) == []
