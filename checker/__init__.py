"""Grade the exercises of a course as the learner saves."""
