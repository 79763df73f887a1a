from checker.checks import mistake

# Jobs that run on the back end and that beginners often give to the browser.
BACK_END_JOBS = ("Q1", "Q3", "Q4", "Q5", "Q6", "Q8", "Q9", "Q10")


@mistake(check="test_question")
def everything_is_front_end(failure):
    if failure.error:
        return None
    names = failure.learner.names("answers")
    given = [failure.learner.read(f"answers:{name}") for name in BACK_END_JOBS if name in names]
    if len(given) == len(BACK_END_JOBS) and set(map(str, given)) == {"A"}:
        return "The front end only shows and asks. Most of these jobs happen far from the visitor."
    return None
