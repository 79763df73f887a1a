"""Start the course with `python3 -m checker`, or `python3 path/to/checker`.

This file alone is also read by Pythons as old as 2.7: they get one clear sentence.
"""

import os
import sys

if sys.version_info < (3, 7):  # noqa: UP036
    sys.stderr.write(
        "error: the course needs Python 3.11 or later, and this is Python %d.%d.\n"  # noqa: UP031
        "  help: install the newest Python from python.org/downloads, "
        "then type: python3 -m checker\n" % sys.version_info[:2]
    )
    sys.exit(3)

if __name__ == "__main__":
    # The learner's files must not hide a library, as a file called json.py in the folder
    # of the start would. So the course's folder is the last place to look in.
    if not (__package__ and getattr(sys.flags, "safe_path", False)):
        del sys.path[0]
    _root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    if _root not in sys.path:
        sys.path.append(_root)

    from checker.bootstrap.start import start

    sys.exit(start(sys.argv[1:]))
