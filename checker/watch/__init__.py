"""The learner's program: one screen, a verdict after each save, single keys."""
