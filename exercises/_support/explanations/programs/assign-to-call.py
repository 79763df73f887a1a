votes = {"cat": 2}
votes.get("cat") = 3
