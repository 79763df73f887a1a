from support.sort import load_lines

from checker.checks import mistake

LINES = load_lines(__file__)


@mistake(check="test_order")
def backwards(failure):
    order = _order(failure)
    if order and order[0] == "B" and order[-1] == "E":
        return "This is the journey backwards. Start with the visitor who types."
    return None


@mistake(check="test_order")
def reply_before_checking(failure):
    if _stands_before(failure, "B", "A"):
        return "You let the visitor in before looking at the password."
    return None


@mistake(check="test_order")
def browser_reads_database(failure):
    if _stands_before(failure, "D", "H"):
        return "Browsers never talk to the database; the server does."
    return None


@mistake(check="test_order")
def session_before_verification(failure):
    if _stands_before(failure, "F", "A"):
        return "The session is the reward after the check."
    return None


def _order(failure):
    """Return the learner's letters, or none where the file cannot be read."""
    return [] if failure.error else LINES.order(failure.learner)


def _stands_before(failure, first, second):
    """Say whether one letter stands before another in the learner's order."""
    order = _order(failure)
    return bool(order) and order.index(first) < order.index(second)
