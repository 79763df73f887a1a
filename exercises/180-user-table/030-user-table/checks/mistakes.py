"""Named mistakes: what beginners write in a model."""

from __future__ import annotations

import re

from checker.checks import line_of, mistake

CHECKS = {
    "id": "test_table_user",
    "username": "test_username",
    "email": "test_email",
    "bio": "test_bio_is_optional",
}


def read_message(failure):
    """Return the message of the exception, or an empty text."""
    return failure.error.message if failure.error else ""


def read_line(failure):
    """Return the line of the main file at which it stopped, or 0."""
    return failure.error.line or 0 if failure.error else 0


@mistake
def equals_before_the_type(failure):
    text = failure.source("app.py").text
    found = re.search(r"^[ \t]+(\w+)\s*=\s*(Mapped\[[^\]\n]*\])", text, re.MULTILINE)
    if found:
        number = line_of(found, 1)
        return f"Behind the name stands a colon: `{found[1]}: {found[2]}`.", number
    return None


@mistake
def null_in_the_type(failure):
    text = failure.source("app.py").text
    found = re.search(r"Mapped\[\s*\w+\s*\|\s*(NULL|Null|null)\s*\]", text)
    if found:
        number = line_of(found)
        return "Python's word for NULL is `None`. Write `Mapped[str | None]`.", number
    return None


@mistake
def no_primary_key(failure):
    if "could not assemble any primary key columns" in read_message(failure):
        return (
            "could not assemble any primary key columns: every row needs an id."
            " Add `primary_key=True`."
        )
    return None


@mistake
def type_is_missing(failure):
    found = re.search(r'annotation is required for attribute "User\.(\w+)"', read_message(failure))
    if found:
        name = found[1]
        kind = "int" if name == "id" else "str"
        text = f"The line has no type. Write `{name}: Mapped[{kind}]` in front of the `=`."
        return text, find_name(failure.source("app.py").text, name)
    return None


def find_name(text, name):
    """Return the line inside a class that begins with a name, or 0."""
    for number, line in enumerate(text.splitlines(), start=1):
        if re.match(rf"\s+{name}\b", line):
            return number
    return 0


@mistake
def none_outside_the_brackets(failure):
    text = failure.source("app.py").text
    found = re.search(r"^\s+(\w+)\s*:\s*Mapped\[str\]\s*\|\s*None", text, re.MULTILINE)
    if failure.error and found:
        number = line_of(found, 1)
        return f"`None` belongs into the brackets: `{found[1]}: Mapped[str | None]`.", number
    return None


@mistake
def line_outside_the_class(failure):
    text = failure.source("app.py").text
    found = re.search(r"^(id|username|email|bio)\s*[:=]", text, re.MULTILINE)
    if found:
        number = line_of(found)
        return f"This line is not inside the class. Put four spaces before `{found[1]}`.", number
    return None


@mistake
def comma_forgotten(failure):
    line = read_line(failure)
    lines = failure.source("app.py").text.splitlines()
    if not failure.error or failure.error.type != "SyntaxError" or not 0 < line <= len(lines):
        return None
    if re.search(r"\)\s+(unique|nullable|primary_key)\s*=", lines[line - 1]):
        return "Between the values in the brackets stand commas. One is missing here.", line
    if re.search(r"mapped_column\[", lines[line - 1]):
        return "`mapped_column` is called: its values stand in round brackets `( )`.", line
    return None


@mistake
def rules_behind_the_type(failure):
    text = failure.source("app.py").text
    found = re.search(r"^\s+(\w+)\s*:\s*Mapped\[.*?\]\s*\(", text, re.MULTILINE)
    if failure.error and found:
        number = line_of(found, 1)
        return "After the type comes `= mapped_column(…)`, and the rules go in there.", number
    return None


@mistake
def length_in_the_type(failure):
    text = failure.source("app.py").text
    found = re.search(r"\bstr\s*\(\s*\d+\s*\)|\blength\s*=|\bmax_length\s*=", text)
    if found:
        number = line_of(found)
        return "The length stands in the brackets: `mapped_column(db.String(20), …)`.", number
    return None


@mistake
def rule_is_no_text(failure):
    found = re.search(r"The '(\w+)' keyword argument on Column is boolean", read_message(failure))
    if found:
        text = failure.source("app.py").text
        place = re.search(rf"\b{found[1]}\s*=\s*[\"'\d]", text)
        number = line_of(place) if place else read_line(failure)
        return f"A rule is on or off. Write `{found[1]}=True`, without quotes.", number
    return None


@mistake
def base_without_table_name(failure):
    if "does not have a __table__ or __tablename__" in read_message(failure):
        return "Write `class User(db.Model):`. It gives the table its name by itself.", read_line(
            failure
        )
    return None


@mistake
def or_in_the_type(failure):
    text = failure.source("app.py").text
    found = re.search(r"Mapped\[\s*\w+\s+or\s+None\s*\]", text)
    if found:
        number = line_of(found)
        return "`or` chooses one of two values. In a type stands a bar: `str | None`.", number
    return None


@mistake(check="test_bio_is_optional")
def bio_forbidden_by_a_rule(failure):
    text = failure.source("app.py").text
    found = re.search(r"^[ \t]+bio\b.*nullable\s*=\s*False", text, re.MULTILINE)
    if failure.error is None and found:
        number = line_of(found)
        return "`nullable=False` forbids NULL, and bio may be empty. Take this rule out.", number
    return None


@mistake
def comma_before_none(failure):
    if "Too many arguments" in read_message(failure) and "Mapped" in read_message(failure):
        return "A bar stands before None, not a comma: `Mapped[str | None]`.", read_line(failure)
    return None


@mistake
def rule_without_value(failure):
    found = re.search(r"name '(unique|nullable|primary_key)' is not defined", read_message(failure))
    if found:
        value = "False" if found[1] == "nullable" else "True"
        return f"A rule needs a value. Write `{found[1]}={value}`.", read_line(failure)
    return None


@mistake
def english_name_of_a_type(failure):
    # Python 3.14 reads the type later: then SQLAlchemy tells of it, and names no line.
    found = re.search(
        r"(?:name |ForwardRef\()'(text|string|integer|number)\b", read_message(failure)
    )
    if found:
        right = "str" if found[1] in ("text", "string") else "int"
        line = find_type(failure.source("app.py").text, found[1]) or read_line(failure)
        return f"Python's word for this type is `{right}`. Write `Mapped[{right}]`.", line
    return None


def find_type(text, name):
    """Return the first line that has a name in `Mapped[…]`, or 0."""
    for number, line in enumerate(text.splitlines(), start=1):
        if re.search(rf"\bMapped\[\s*{name}\b", line):
            return number
    return 0


@mistake
def annotation_without_mapped(failure):
    found = re.search(
        r'Type annotation for "?User\.(\w+)"? can\'t be correctly interpreted',
        read_message(failure),
    )
    if found:
        name = found[1]
        kind = {"id": "int", "bio": "str | None"}.get(name, "str")
        line = find_line(failure.source("app.py").text, name)
        return f"After the colon stands the type. Write `{name}: Mapped[{kind}]`.", line
    return None


def find_line(text, name):
    """Return the line at which a class gives a name a type, or 0."""
    for number, line in enumerate(text.splitlines(), start=1):
        if re.match(rf"\s+{name}\s*:", line):
            return number
    return 0


@mistake
def small_true_or_false(failure):
    found = re.search(r"name '(true|false)' is not defined", read_message(failure))
    if found:
        right = found[1].capitalize()
        return f"Python writes `{right}` with a capital letter.", read_line(failure)
    return None


@mistake
def wrong_rule_name(failure):
    found = re.search(
        r"Additional arguments should be named .*, got '(\w+)'", read_message(failure)
    )
    if not found:
        return None
    given = found[1]
    right = {"unique": "unique", "nullable": "nullable", "primarykey": "primary_key"}
    plain = given.lower().replace("_", "")
    if plain in right and plain == given.lower() and right[plain] != given and given != plain:
        text = f"The rule is called `{right[plain]}`, with a small letter: you wrote `{given}`."
    else:
        text = f"There is no rule `{given}`. The rules are primary_key, unique and nullable."
    return text, read_line(failure)


@mistake
def round_brackets(failure):
    if "Mapped() takes no arguments" in read_message(failure):
        return "The type stands in square brackets: `Mapped[str]`.", read_line(failure)
    return None


@mistake
def string_from_db(failure):
    if re.search(r"name '(String|Integer|Text)' is not defined", read_message(failure)):
        return "The types of columns belong to `db`. Write `db.String(20)`.", read_line(failure)
    return None


@mistake
def model_is_missing(failure):
    if failure.error is None and failure.check == "test_table_user":
        text = failure.source("app.py").text
        if re.search(r"^class User\s*(\(\s*\))?\s*:", text, re.MULTILINE):
            return "A plain class makes no table. Write `class User(db.Model):`."
        if re.search(r"^class User\b", text, re.MULTILINE):
            return describe_late_class(text)
    return None


def describe_late_class(text):
    """Explain why a class `User` made no table `user`."""
    if "__tablename__" in text:
        return "The table must be called `user`. Take the line `__tablename__` out."
    create = text.find("create_all")
    if 0 <= create < text.index("class User"):
        return "`create_all` runs before the class is there. Put the class above it."
    return None


@mistake
def column_got_a_value(failure):
    text = failure.source("app.py").text
    found = re.search(r"^\s+(\w+)\s*:\s*Mapped\[.+\]\s*=\s*(\"\"|'')", text, re.MULTILINE)
    if found and CHECKS.get(found[1]) == failure.check:
        number = line_of(found, 1)
        return f"Take `= {found[2]}` away. After `=` stands `mapped_column(…)` or nothing.", number
    return None


@mistake(check="test_username")
def no_length(failure):
    if failure.expected == ("VARCHAR(20)", "NVARCHAR(20)"):
        return "username may have at most 20 letters. Write `mapped_column(db.String(20), …)`."
    return None
