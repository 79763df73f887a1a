"""The only writers of what is the learner's: ``work/`` and the progress in ``.checker/``."""
