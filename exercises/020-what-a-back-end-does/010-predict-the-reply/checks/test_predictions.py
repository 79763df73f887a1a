import pytest
from support.predict import load_predictions


@pytest.mark.parametrize("prediction", load_predictions(__file__))
def test_prediction(prediction, learner):
    """{prediction.title}."""
    prediction.check(learner)
