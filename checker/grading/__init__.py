"""Grade a submission: checks on the trusted side, the learner's code on the other."""
