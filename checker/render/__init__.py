"""Turn a report into text, styled text or JSON; knows the model and nothing else."""
