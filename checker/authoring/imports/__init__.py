"""Turn a folder of exercises that were written for pytest into a course."""
