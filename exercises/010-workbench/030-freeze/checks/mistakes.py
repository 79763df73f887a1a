import re

from support.requirement_lines import read_lines

from checker.checks import mistake

ONLY_HERE = re.compile(r"file:|^\s*(\.{0,2}/|[A-Za-z]:\\|~)|\s@\s|^-e\b")


@mistake(check="test_file_is_there")
def name_without_s(failure):
    if "requirement.txt" in failure.learner.files():
        return "The name must be `requirements.txt`. Your file has no s before the dot."
    return None


@mistake(check="test_file_is_there")
def almost_the_name(failure):
    for name in failure.learner.files():
        if "requirement" in name.casefold():
            return f"The name must be `requirements.txt`. I found `{name}`."
    return None


@mistake(check="test_lines_are_requirements")
def works_only_here(failure):
    return _say(failure, ONLY_HERE, "This line only works on your computer.")


@mistake(check=["test_lines_are_requirements", "test_versions_exist"])
def latest_is_no_version(failure):
    why = "`latest` is not a version. Use the number from `python -m pip show flask`."
    return _say(failure, re.compile(r"[=><~]\s*latest\b", re.IGNORECASE), why)


@mistake(check="test_lines_are_requirements")
def a_command(failure):
    why = "This is a command for the terminal. The file wants only the name and the version."
    return _say(failure, re.compile(r"^(python\S*\s+-m\s+)?pip\S*\s"), why)


@mistake(check="test_lines_are_requirements")
def pasted_from_pip_show(failure):
    why = "This line comes from `pip show`. Write `flask==` and only the number."
    return _say(failure, re.compile(r"^(Name|Version|Summary)\s*:", re.IGNORECASE), why)


@mistake(check="test_lines_are_requirements")
def word_version_copied(failure):
    why = "Leave out the word `Version:`. Write only the number after `==`."
    return _say(failure, re.compile(r"==\s*version\s*:", re.IGNORECASE), why)


@mistake(check="test_lines_are_requirements")
def quotes_in_the_line(failure):
    why = "This file needs no quotes. Write the name, two equals signs, the version."
    return _say(failure, re.compile(r"[\"'“”‘’]"), why)


@mistake(check="test_lines_are_requirements")
def letter_in_the_version(failure):
    why = "A version is made of numbers and dots. Write the whole number that pip shows."
    return _say(failure, re.compile(r"==\s*[\d.]*x\b", re.IGNORECASE), why)


@mistake(check="test_lines_are_requirements")
def commas_between_packages(failure):
    why = "One package per line, no commas."
    return _say(failure, re.compile(r"[A-Za-z0-9]\s*,"), why)


@mistake(check="test_lines_are_requirements")
def one_equals_sign(failure):
    why = "One equals sign is not enough here. Write two: `flask==` and the version."
    return _say(failure, re.compile(r"^[\w.-]+\s*=[^=]"), why)


@mistake(check="test_lines_are_requirements")
def no_sign_between(failure):
    why = "Between the name and the version stand two equals signs and no space."
    return _say(failure, re.compile(r"^[\w.-]+\s+v?\d"), why)


def _say(failure, pattern, why):
    """Return the sentence and the line where the pattern is found."""
    for line in read_lines(failure.learner):
        if pattern.search(line.text):
            return why, line.number
    return None
