from __future__ import annotations

from typing import Any

import pytest
from support.predict import load_predictions


@pytest.mark.parametrize("prediction", load_predictions(__file__))
def test_prediction(learner: Any, prediction: Any) -> None:
    """{prediction.title}."""
    prediction.check(learner)
