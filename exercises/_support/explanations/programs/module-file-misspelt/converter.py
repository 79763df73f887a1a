def to_miles(kilometres):
    return kilometres * 0.62
