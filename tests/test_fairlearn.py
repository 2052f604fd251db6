"""Inside fairlearn: reductions, thresholds, metrics and preprocessing take our estimators."""

import numpy as np
import pytest
from sklearn.pipeline import make_pipeline
from test_mixed import people
from toy import classifier

from monolip import verify_monotonic

pytest.importorskip("fairlearn")

from fairlearn.metrics import MetricFrame, demographic_parity_difference, selection_rate
from fairlearn.postprocessing import ThresholdOptimizer
from fairlearn.preprocessing import CorrelationRemover
from fairlearn.reductions import DemographicParity, ExponentiatedGradient, GridSearch

DIRECTIONS = {"income": 1, "size": 1}


@pytest.fixture(scope="module")
def credit():
    D, score = people(300)
    score = score + 0.8 * (D["sex"] == "m")
    return D, (score > np.median(score)).astype(int), D["sex"]


def parity(y, predicted, sex):
    return demographic_parity_difference(y, predicted, sensitive_features=sex)


@pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::DeprecationWarning")
@pytest.mark.parametrize("reduction", [ExponentiatedGradient, GridSearch])
def test_reductions(credit, reduction):
    D, y, sex = credit
    model = classifier(monotonic_cst=DIRECTIONS, missing="lowest")
    options = {"grid_size": 5} if reduction is GridSearch else {"max_iter": 4}
    fair = reduction(model, DemographicParity(), **options)
    fair.fit(D, y, sensitive_features=sex)
    predicted = fair.predict(D)
    plain = model.fit(D, y).predict(D)
    candidates = [predicted, *(part.predict(D) for part in fair.predictors_)]
    assert min(parity(y, found, sex) for found in candidates) < parity(y, plain, sex)
    for part in fair.predictors_:
        # What is proven of each holds of the mixture.
        if hasattr(part, "network_"):
            assert verify_monotonic(part).proven


@pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::DeprecationWarning")
def test_thresholds(credit):
    D, y, sex = credit
    model = classifier({"sex": 0}).fit(D, y)
    fair = ThresholdOptimizer(estimator=model, prefit=True, predict_method="predict_proba")
    fair.fit(D, y, sensitive_features=sex)
    predicted = fair.predict(D, sensitive_features=sex, random_state=0)
    assert parity(y, predicted, sex) < parity(y, model.predict(D), sex)


@pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::DeprecationWarning")
def test_metrics_and_preprocessing(credit):
    D, y, sex = credit
    model = classifier().fit(D, y)
    frame = MetricFrame(
        metrics=selection_rate, y_true=y, y_pred=model.predict(D), sensitive_features=sex
    )
    assert set(frame.by_group.index) == {"f", "m"}
    numbers = D[["income", "age"]].assign(male=(sex == "m").astype(float)).fillna(0.0)
    steps = make_pipeline(CorrelationRemover(sensitive_feature_ids=["male"]), classifier())
    assert steps.fit(numbers, y).predict(numbers).shape == y.shape
