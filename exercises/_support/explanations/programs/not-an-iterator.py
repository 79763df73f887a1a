next(["Ada"])
