"""``ensemble_size``: members trained together, deployed and proven as one network."""

import pickle

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from random_models import norms, seeds
from toy import binary, classifier, continuous, ordered, probes, regressor

from monolip import export_model
from monolip.certificates import slope_bounds
from monolip.folded import Dense, FoldedNetwork
from monolip.folding import ColumnScaling, fold
from monolip.nn import LipschitzNetwork

KINDS = [(classifier, binary), (classifier, ordered), (regressor, continuous)]


@given(
    seed=seeds,
    norm=norms,
    members=st.integers(2, 5),
    hidden=st.sampled_from([(), (2,), (8, 6), (6, 6, 4)]),
    n_outputs=st.sampled_from([1, 3]),
    stacked=st.booleans(),
)
def test_folded_is_the_mean_of_the_members(seed, norm, members, hidden, n_outputs, stacked):
    generator = torch.Generator().manual_seed(seed)
    options = {"generator": generator, "dtype": torch.float64}
    module = LipschitzNetwork(
        3, n_outputs, hidden, norm=norm, members=members, budget=[0.5, 2.0, 1.0],
        direction=torch.randint(-2, 3, (n_outputs, 3), generator=generator).numpy(),
        signs=[1, 0, -1] if stacked else None, **options,
    )  # fmt: skip
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.add_(0.5 * torch.randn(parameter.shape, **options))
    # Each member as a network of its own.
    outputs = []
    x = 3.0 * torch.randn(50, 3, **options)
    for member in range(members):
        single = LipschitzNetwork(
            3, n_outputs, hidden, norm=norm, budget=[0.5, 2.0, 1.0],
            direction=None if module.residual is None else module.residual.direction.numpy(),
            signs=[1, 0, -1] if stacked else None, dtype=torch.float64,
        )  # fmt: skip
        parts = zip(single.parameters(), module.parameters(), strict=True)
        with torch.no_grad():
            for own, all_members in parts:
                own.copy_(all_members[member])
            outputs.append(single(x).numpy())
    zero, one = np.zeros(3), np.ones(3)
    folded = fold(module, ColumnScaling.unclipped(zero, one, -5 * one, 5 * one))
    np.testing.assert_allclose(module(x).detach(), np.mean(outputs, axis=0), atol=1e-12)
    np.testing.assert_allclose(folded(x.numpy()), np.mean(outputs, axis=0), atol=1e-6)
    # Zeros between members are left out of the arithmetic, and nothing else.
    for layer in folded.operations:
        if isinstance(layer, Dense):
            object.__setattr__(layer, "_members", 1)
    rows = 8.0 * torch.randn(300, 3, **options).numpy()
    assert folded(rows).tobytes() == pickle.loads(pickle.dumps(folded))(rows).tobytes()


@pytest.mark.parametrize("make, data", KINDS)
def test_ensembles_are_estimators_like_any_other(make, data, tmp_path):
    X, y = data(300)
    model = make(ensemble_size=3, max_iter=10, monotonic_cst=[1, -1, 0]).fit(X, y)
    assert [len(layer.bias) for layer in model.network_.operations[:3:2]] == [24, 24]
    rows = probes(X)
    for column, sign in ((0, 1), (1, -1)):
        moved = rows.copy()
        moved[:, column] += np.linspace(0, 2, len(rows)) * np.std(X[:, column])
        change = sign * (model.network_(moved) - model.network_(rows))
        assert (change[:, 0] >= 0 if change.shape[1] == 1 else np.diff(change) >= 0).all()
    assert (model.lipschitz_constants_ == slope_bounds(model.network_).largest).all()
    path = tmp_path / "model.npz"
    model.network_.save(path)
    assert (FoldedNetwork.load(path)(rows) == model.network_(rows)).all()
    exported = export_model(model, tmp_path / "model.onnx", X=X)
    assert exported is not None
    again = pickle.loads(pickle.dumps(model)).set_params(warm_start=True, max_iter=2)
    assert again.fit(X, y).n_iter_ == 2
    with pytest.raises(ValueError, match="ensemble_size must stay as it was"):
        again.set_params(ensemble_size=2).fit(X, y)


def test_members_differ_and_budgets_are_stated():
    X, y = binary(300)
    model = classifier({0: 0.5}, ensemble_size=4, max_iter=10)
    with pytest.raises(ValueError, match="lipschitz"):
        model.fit(X, y)
    model = classifier(0.5, ensemble_size=4, max_iter=10, monotonic_cst=[1, 0, 0]).fit(X, y)
    assert (model.scaled_lipschitz_constants_ <= 0.5).all()
    second = model.network_.operations[2].weight.reshape(2, 4, 4, 2, 4, 4)
    blocks = [second[:, member, :, :, member].ravel() for member in range(4)]
    assert len({block.tobytes() for block in blocks}) == 4


def test_one_member_is_no_ensemble():
    X, y = binary(300)
    one, plain = classifier(ensemble_size=1).fit(X, y), classifier().fit(X, y)
    assert one.network_.hash() == plain.network_.hash()
    with pytest.raises(ValueError, match="ensemble_size"):
        classifier(ensemble_size=0).fit(X, y)


def test_certified_loss_of_an_ensemble():
    X, y = binary(300)
    model = classifier(loss="certified", radius=0.2, ensemble_size=3).fit(X, y)
    assert (model.certified_radius(X, norm=1, scaled=True) > 0.2).mean() > 0.5
