from checker.checks import mistake

# What the answers of task 2 would be with the table of task 1.
WITH_THE_FIRST_TABLE = {"Q5": "D", "Q6": "C", "Q7": "A", "Q8": "B"}


@mistake(check="test_question")
def read_the_first_table(failure):
    if failure.error:
        return None
    answers = failure.learner
    if not set(WITH_THE_FIRST_TABLE) <= set(answers.names("answers")):
        return None
    given = {name: str(answers.read(f"answers:{name}")).upper() for name in WITH_THE_FIRST_TABLE}
    if given == WITH_THE_FIRST_TABLE:
        return "In task 2 the letters are in another order. Read the second list."
    return None
