"""activation_penalty, through the classifier."""

import numpy as np
import pytest
from skorch.callbacks import Callback
from test_messages import assert_says, message
from toy import binary, classifier, ordered


class Features(Callback):
    """Mean squared norm of what the last layer gets, at the end."""

    def on_train_end(self, net, X, **rest):
        features, _ = net.module_.features_and_outputs(X.x)
        self.size = float((features.detach() ** 2).sum(dim=-1).mean())


def features(X, y, **settings):
    seen = Features()
    model = classifier(callbacks=[seen], max_iter=60, **settings).fit(X, y)
    return model, seen.size


@pytest.mark.parametrize(
    "settings",
    [
        {"ensemble_size": 3},
        {"loss": "certified"},
        {"constraint": "orthogonal"},
        {"constraint": "sortnet"},
        {"hidden_layer_sizes": ()},
    ],
    ids=str,
)
@pytest.mark.parametrize("data", [binary, ordered])
def test_shrinks_what_the_last_layer_gets(data, settings):
    X, y = data()
    _, plain = features(X, y, **settings)
    _, penalised = features(X, y, activation_penalty=0.3, **settings)
    assert penalised < 0.8 * plain


def test_weights_count_as_repeated_rows():
    X, y = binary(80)
    weight = np.arange(len(y)) % 3
    options = {"activation_penalty": 0.05, "max_iter": 5}
    weighted = classifier(**options).fit(X, y, sample_weight=weight)
    repeated = classifier(**options).fit(np.repeat(X, weight, axis=0), np.repeat(y, weight))
    assert weighted.network_.hash() == repeated.network_.hash()
    assert classifier(max_iter=5).fit(X, y, weight).network_.hash() != weighted.network_.hash()


@pytest.mark.parametrize("value", [-1.0, np.inf, np.nan, "auto"])
def test_messages(value):
    X, y = binary(20)
    assert_says(message(classifier(activation_penalty=value).fit, X, y), "activation_penalty")
