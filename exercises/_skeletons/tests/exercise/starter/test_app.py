# FILL IN: what the learner starts from
from app import app

client = app.test_client()


# Write your test here.
