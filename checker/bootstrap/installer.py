"""Install the packages of a lock into .venv, with pip or with uv, and compile them."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from typing import IO, Callable  # noqa: UP035 - Python 3.8 reads this too

from checker.bootstrap import failures, places
from checker.bootstrap.errors import SetupError

Report = Callable[[str, float], None]

# How the time is shared between the three steps, for an honest bar.
_GETTING, _PLACING = 0.55, 0.8
# Found by nobody but the highlighter, one at a time: compiled when first used.
_NOT_COMPILED = r"pygments[\\/]lexers[\\/]"
# Where pip looks for settings that hold for all users, beside %PROGRAMDATA%.
SYSTEM_SETTINGS = ("/etc", "/etc/xdg/pip", "/Library/Application Support/pip")


class Installer:
    """Install one lock; `report` hears of it several times a second."""

    def __init__(
        self, lock: str, report: Report, inherited: tuple[int, ...] = (), force: bool = False
    ) -> None:
        self._lock = lock
        self._report = report
        self._inherited = inherited
        self._force = force
        with open(lock, encoding="utf-8") as file:
            self._items = split_lock(file.read())
        self._counts = _Counts(len(self._items), _count_installed())

    def install(self) -> None:
        """Install the packages by the first means that this machine has."""
        with open(places.LOG, "w", encoding="utf-8", buffering=1) as log:
            for means in (self._with_uv, self._with_pip, self._with_own_pip):
                if means(log):
                    return
        raise failures.no_installer()

    def compile(self) -> None:
        """Translate the packages now, so that the first start is as quick as the next."""
        total = max(_count_untranslated(), 1)
        command = [places.PYTHON, "-m", "compileall", "-j", "0", "-x", _NOT_COMPILED]
        command += [site_packages(), os.path.join(places.ROOT, "checker")]
        process = self._open(command)
        counts = _Counts(total, 0)
        reader = threading.Thread(target=_count_lines, args=(process, counts), daemon=True)
        reader.start()
        self._wait([process], [reader], lambda: self._say_compiling(counts))

    def _say_compiling(self, counts: _Counts) -> None:
        share = min(counts.seen / counts.total, 1.0)
        self._report("translating the packages", _PLACING + (1 - _PLACING) * share)

    def _with_uv(self, log: IO[str]) -> bool:
        """Use uv, which is quicker, unless the learner has told pip where packages are."""
        uv = shutil.which("uv")
        if not uv or pip_is_configured():
            return False
        options = ["pip", "install", "--python", places.PYTHON, "--require-hashes", "--no-deps"]
        options += ["--reinstall"] if self._force else []
        try:
            return self._run([[uv, *options, "-r", self._lock]], log)
        except SetupError:
            # Its settings may be wrong here: pip says better what is.
            return False

    def _with_pip(self, log: IO[str]) -> bool:
        """Use the pip of the Python that runs us: quicker than to make a new one first."""
        if importlib.util.find_spec("pip") is None:
            return False
        return self._in_parts([sys.executable, "-m", "pip", "--python", places.PYTHON], log)

    def _with_own_pip(self, log: IO[str]) -> bool:
        """Use the pip in .venv, made by Python's own `ensurepip` where there is none yet."""
        if not os.path.isdir(os.path.join(site_packages(), "pip")):
            self._report("getting pip", 0.0)
            command = [places.PYTHON, "-m", "ensurepip", "--default-pip"]
            log.write("$ {}\n".format(" ".join(command)))
            log.flush()
            process = self._open(command, log)
            self._wait([process], [], lambda: self._report("getting pip", 0.0))
            if process.returncode:
                return False
        return self._run([[places.PYTHON, "-m", "pip", *self._pip_options(self._lock)]], log)

    def _in_parts(self, pip: list[str], log: IO[str]) -> bool:
        """Run two installers side by side: most of their time is reading long lists."""
        parts = share_out(self._items, 2 if (os.cpu_count() or 1) > 1 else 1)
        folder = tempfile.mkdtemp(prefix="checker-")
        try:
            commands = []
            for number, part in enumerate(parts):
                path = os.path.join(folder, f"{number}.txt")
                with open(path, "w", encoding="utf-8") as file:
                    file.write("".join(part))
                commands.append([*pip, *self._pip_options(path)])
            return self._run(commands, log)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _pip_options(self, lock: str) -> list[str]:
        options = ["install", "--no-deps", "--require-hashes", "--no-compile", "--no-input"]
        options += ["--disable-pip-version-check", "--no-warn-script-location"]
        options += ["--progress-bar", "off", "--no-color"]
        options += ["--force-reinstall"] if self._force else []
        return [*options, "-r", lock]

    def _run(self, commands: list[list[str]], log: IO[str]) -> bool:
        """Run the installers together; stop all and explain when one fails."""
        output: list[str] = []
        processes: list[subprocess.Popen[str]] = []
        readers = []
        for command in commands:
            log.write("$ {}\n".format(" ".join(command)))
            process = self._open(command)
            processes.append(process)
            reader = threading.Thread(target=self._read, args=(process, log, output), daemon=True)
            reader.start()
            readers.append(reader)
        self._wait(processes, readers, self._say_installing)
        if any(process.returncode for process in processes):
            raise failures.from_output("\n".join(output))
        return True

    def _read(self, process: subprocess.Popen[str], log: IO[str], output: list[str]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            output.append(line)
            self._counts.hear(line)
            try:
                log.write(line)
            except OSError as error:
                output.append(str(error))

    def _say_installing(self) -> None:
        counts = self._counts
        if counts.no_answer:
            self._report("no answer from the package index yet, trying again", 0.0)
        elif counts.seen < counts.total and not counts.placing:
            share = _GETTING * counts.seen / counts.total
            text = f"getting packages: {counts.seen} of {counts.total} {counts.name}"
            self._report(text.rstrip(), share)
        else:
            placed = max(_count_installed() - counts.before, 0)
            share = min(placed / counts.total, 1.0)
            self._report("placing the packages", _GETTING + (_PLACING - _GETTING) * share)

    def _open(self, command: list[str], output: IO[str] | None = None) -> subprocess.Popen[str]:
        environment = dict(os.environ)
        environment["PYTHONIOENCODING"] = "utf-8"
        environment["PYTHONUNBUFFERED"] = "1"
        # In .venv there is no place of the user's own; a wait for each lost answer is short.
        environment["PIP_USER"] = "0"
        for elsewhere in ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT"):
            environment.pop(elsewhere, None)
        if "pip" in command:
            # What stands there would count as installed.
            environment.pop("PYTHONPATH", None)
        environment.setdefault("PIP_RETRIES", "2")
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if output is None else output,
            stderr=subprocess.STDOUT,
            env=environment,
            cwd=places.MACHINE,
            encoding="utf-8",
            errors="replace",
            pass_fds=self._inherited,
        )

    def _wait(
        self,
        processes: list[subprocess.Popen[str]],
        readers: list[threading.Thread],
        say: Callable[[], None],
    ) -> None:
        """Wait for all, telling how far they are; end them all when one fails."""
        try:
            while any(process.poll() is None for process in processes):
                if any(process.returncode for process in processes):
                    break
                say()
                time.sleep(0.1)
        finally:
            _end(processes)
        for reader in readers:
            reader.join()
        for process in processes:
            if process.stdout is not None:
                process.stdout.close()


class _Counts:
    """Count what an installer tells of."""

    def __init__(self, total: int, before: int) -> None:
        self.total = total
        self.before = before
        self.seen = 0
        self.name = ""
        self.placing = False
        self.no_answer = False

    def hear(self, line: str) -> None:
        words = line.split()
        if line.startswith(("Collecting", "Ignoring", "Requirement already")):
            self.seen += 1
            self.name = re.split(r"[=:<>]", words[1])[0] if words[0] == "Collecting" else ""
            self.no_answer = False
        elif line.startswith("Installing collected"):
            self.placing = True
        elif "Retrying" in line:
            self.no_answer = True


def split_lock(text: str) -> list[str]:
    """Return the requirements of a lock, each with its hashes."""
    parts = re.split(r"(?m)^(?=[A-Za-z0-9])", text)
    return [part for part in parts if part[:1].isalnum()]


def share_out(items: list[str], count: int) -> list[list[str]]:
    """Deal the requirements so that each part takes about as long.

    A package with many hashes has a long page in the index, which takes long to read.
    """
    parts: list[list[str]] = [[] for _ in range(count)]
    weights = [0] * count
    for item in sorted(items, key=lambda item: -item.count("--hash")):
        lightest = weights.index(min(weights))
        weights[lightest] += item.count("--hash") + 6
        parts[lightest].append(item)
    return [part for part in parts if part]


def _end(processes: list[subprocess.Popen[str]]) -> None:
    running = [process for process in processes if process.poll() is None]
    for process in running:
        process.terminate()
    for process in running:
        try:
            process.wait(3)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _count_lines(process: subprocess.Popen[str], counts: _Counts) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        counts.seen += line.startswith("Compiling")


def site_packages() -> str:
    """Return the folder of .venv's packages; there is one, as we made it."""
    if places.WINDOWS:
        return os.path.join(places.VENV, "Lib", "site-packages")
    library = os.path.join(places.VENV, "lib")
    for name in sorted(os.listdir(library)):
        folder = os.path.join(library, name, "site-packages")
        if name.startswith("python") and os.path.isdir(folder):
            return folder
    raise SetupError("the folder .venv is not complete.", "delete it, then start again.")


def _count_installed() -> int:
    return sum(name.endswith(".dist-info") for name in os.listdir(site_packages()))


def _count_untranslated() -> int:
    names = [name for _, _, files in os.walk(site_packages()) for name in files]
    return sum(name.endswith(".py") for name in names) - sum(
        name.endswith(".pyc") for name in names
    )


def pip_is_configured() -> bool:
    """Tell whether the learner, or the school, set pip to use packages from elsewhere."""
    names = ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS", "PIP_NO_INDEX")
    if any(os.environ.get(name) for name in (*names, "PIP_CONFIG_FILE", "PIP_PROXY")):
        return True
    home = os.path.expanduser("~")
    folders = [os.path.join(home, ".config", "pip"), os.path.join(home, ".pip"), *SYSTEM_SETTINGS]
    folders += [os.path.join(home, "pip")]
    folders += [os.path.join(home, "Library", "Application Support", "pip")]
    for variable in ("XDG_CONFIG_HOME", "APPDATA", "PROGRAMDATA"):
        folders.append(os.path.join(os.environ.get(variable, ""), "pip"))
    files = (os.path.join(folder, name) for folder in folders for name in ("pip.conf", "pip.ini"))
    return any(os.path.isfile(path) for path in files if os.path.isabs(path))
