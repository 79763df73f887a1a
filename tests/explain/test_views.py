"""The function that answers a request, and the names that it asks for in vain."""

from __future__ import annotations

import pytest

from checker.explain import Frame, Problem
from checker.explain.sent import Missing, missing_names
from checker.explain.views import view_for_request

SHOP = """
from flask import Blueprint, Flask, request

app = Flask(__name__)
shop = Blueprint("shop", __name__, url_prefix="/shop")


@shop.get("/<int:number>")
def show(number):
    return find(number)


@shop.get("/sale")
def sale():
    return "sale"


@app.route("/cart", methods=["POST"])
def fill():
    return request.form["kind"]


@app.get("/cart")
def cart():
    return "cart"


def find(number):
    return shelf[number]


def contact():
    return "us"


app.add_url_rule("/contact", view_func=contact)
"""


@pytest.mark.parametrize(
    ("request_line", "name"),
    [
        ("GET /shop/7", "show"),
        ("GET /shop/sale?sort=up", "sale"),
        ("GET /shop/x", None),
        ("GET /cart", "cart"),
        ("POST /cart", "fill"),
        ("PUT /cart", "fill"),
        ("GET /contact", "contact"),
        ("", None),
    ],
)
def test_the_view_that_answers_is_found(request_line: str, name: str | None) -> None:
    problem = Problem(kind="http", request=request_line, source=SHOP)
    found = problem.view_function

    assert (found.name if found else None) == name


def test_the_view_has_its_text_and_its_address() -> None:
    view = view_for_request(SHOP, "GET /shop/7")

    assert view is not None
    assert view.rule == "/shop/<int:number>"
    assert view.text == ('@shop.get("/<int:number>")\ndef show(number):\n    return find(number)\n')


def test_of_an_exception_the_last_function_with_a_route_counts() -> None:
    lines = SHOP.splitlines()
    inner, outer = lines.index("    return shelf[number]"), lines.index("    return find(number)")
    frames = (
        Frame(file="app.py", line=outer + 1, function="show"),
        Frame(file="app.py", line=inner + 1, function="find"),
    )
    problem = Problem(
        type="KeyError", file="app.py", line=inner + 1, function="find", frames=frames, source=SHOP
    )

    assert problem.view.startswith("@shop.get")


@pytest.mark.parametrize("source", ["", "def f(:", "\0", "x = 1"])
def test_a_file_without_such_a_function_has_no_view(source: str) -> None:
    assert Problem(kind="http", request="GET /", source=source).view == ""
    assert Problem(type="KeyError", function="f", line=1, source=source).view == ""


VIEW = """
@app.route("/signup", methods=["GET", "POST"])
def signup():
    data = {reads}
    name = data["name"]
    mail = data.get("email")
    note = data.get("note", "")
    return name + mail + note
"""


def missing(reads: str, rest: str) -> tuple[Missing, ...]:
    view = view_for_request(VIEW.replace("{reads}", reads) + rest, "POST /signup")
    assert view is not None
    return missing_names(view)


@pytest.mark.parametrize(
    ("reads", "rest", "sent"),
    [
        ("request.form", 'client.post("/signup", data={"name": "A", "mail": "b"})', ("mail",)),
        ("request.form", 'client.post("/signup", data="name=A&mail=b")', ("mail",)),
        ("request.form", 'd = dict(name=1, mail=2)\nclient.post("/signup", data=d)', ("mail",)),
        ("request.get_json()", 'requests.post("http://x/signup", json={"name": 1})', ()),
        ("request.json or {}", """c.post("/signup", data='{"name":1, "m":2}')""", ("m",)),
        ("request.args", 'client.post("/signup?name=A&mail=b")', ("mail",)),
        (
            "request.form",
            "F = '<form method=post action=/signup><input name=name><input name=tel></form>'",
            ("tel",),
        ),
        ("request.form", "F = '<form method=post><select name=name></select></form>'", ()),
    ],
)
def test_a_name_that_nobody_sends_is_told(reads: str, rest: str, sent: tuple[str, ...]) -> None:
    found = missing(reads, rest)

    assert [each for each in found if each.key == "email"] == [
        Missing("email", found[0].part, sent)
    ]


@pytest.mark.parametrize(
    "rest",
    [
        "",
        'client.post("/signup", data=make())',
        'client.post("/signup", data={"name": "A", **more})',
        'client.post("/signup", **more)',
        'client.post("/other", data={"name": "A"})',
        'client.get("/signup")',
        'client.post("/signup", data={"name": "A", "email": "b"})',
        'client.post("/signup", data={"name": 1})\nclient.post("/signup", data={"email": 1})',
        "F = '<form method=post action=/other><input name=name></form>'",
        "F = '<form><input name=name></form>'",
    ],
)
def test_nothing_is_claimed_where_it_is_not_certain(rest: str) -> None:
    assert missing("request.form", rest) == ()


def test_a_value_with_a_default_is_missed_only_under_another_name() -> None:
    call = 'client.post("/signup", data={"name": 1, "email": 2, "nte": 3})'

    assert missing("request.form", call) == (Missing("note", "form", ("nte",)),)
    assert missing("request.form", call.replace(', "nte": 3', "")) == ()


def test_the_nearest_of_the_sent_names_is_told() -> None:
    assert Missing("email", "form", ("mail", "tel")).nearest == "mail"
    assert Missing("colour", "form", ("x",)).nearest == "x"
    assert Missing("colour", "form", ("x", "y")).nearest == ""


CLUB = """
@app.before_request
def count():
    print(session["visits"])


def members_only(view):
    def wrapper():
        if "member" not in session:
            abort(401)
        return view()
    return wrapper


@app.get("/club")
@members_only
def club():
    return "welcome"


@app.get("/name")
def name():
    return session["town"]


@app.post("/login")
def login():
    {stores}
"""


@pytest.mark.parametrize(
    ("stores", "found"),
    [
        ('session["user"] = 1', ("visits", "member")),
        ('session["user"] = 1\n    session["visits"] = 0', ("member",)),
        ('session["visits"] = session["member"] = 1', ()),
        ("session[key] = 1", ()),
        ("pass", ()),
    ],
)
def test_a_decorator_and_a_hook_read_the_session_too(stores: str, found: tuple[str, ...]) -> None:
    view = view_for_request(CLUB.replace("{stores}", stores), "GET /club")

    assert view is not None
    missing = missing_names(view)
    assert tuple(sorted(each.key for each in missing)) == tuple(sorted(found))
    assert {each.sent for each in missing} <= {("user",)}


def test_what_any_function_reads_is_not_sent_in_vain() -> None:
    view = view_for_request(CLUB.replace("{stores}", 'session["town"] = 1'), "GET /club")

    assert view is not None
    assert {each.sent for each in missing_names(view)} == {()}


def test_of_an_error_in_a_template_the_view_that_asked_for_it_counts() -> None:
    line = SHOP.splitlines().index("    return find(number)") + 1
    frames = (
        Frame(file="app.py", line=line, function="show"),
        Frame(file="templates/shop.html", line=1, function="top-level template code"),
    )
    problem = Problem(
        kind="template", file="templates/shop.html", line=1, frames=frames, program=SHOP
    )

    assert problem.view.startswith("@shop.get")
