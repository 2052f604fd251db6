"""Documents that were altered and sealed again: nothing false is read or called proven."""

import copy
import json

import numpy as np
import pytest
from toy import binary, classifier

from monolip import PiecewiseLinearEncoding
from monolip.export import Artefact, from_json, to_integer, to_json
from monolip.export.artefact import content_hash
from monolip.folded import IntegerDense, IntegerNetwork
from monolip.verify import main, refutations


@pytest.fixture(scope="module", params=["standard", PiecewiseLinearEncoding(n_pieces=3)], ids=str)
def honest(request):
    X, y = binary(200)
    model = classifier(max_iter=20, monotonic_cst=[1, -1, 0], encoding=request.param).fit(X, y)
    network = to_integer(model.network_, X, activation_bits=8, weight_bits=7)
    return json.loads(to_json(Artefact(network, name="toy", classes=["no", "yes"])))


def put(document, path, value):
    *way, last = path
    for step in way:
        document = document[step]
    if last not in document and "pieces" in document:
        document = document["pieces"][1]
    document[last] = value


NO_WEIGHTS = [float("nan"), 0.5, 1.0, True, None, "1", 2**70]
WRONG = [
    *((("layers", 0, "weight", 0, 0), value) for value in NO_WEIGHTS),
    (("layers", 0, "bias", 0), 0.25), (("layers", 1, "shift"), 32), (("layers", 1, "shift"), -1),
    (("layers", 1, "shift"), 2.0), (("direction",), [[0.5, 0, 0]]), (("direction", 0, 0), True),
    (("direction", 0), [1, 2]), (("layers",), []), (("layers", 0, "weight"), []),
    (("columns", 0, "factor"), -1.0), (("columns", 0, "factor"), 1e300),
    (("columns", 0, "low"), 99),
    (("columns", 0, "low"), -(2**63)), (("columns", 0, "center"), "x"), (("columns",), []),
    (("columns", 0, "center"), float("inf")), (("columns", 1, "name"), 5),
    (("unit",), 1e-300), (("unit",), 0.0), (("unit",), True),
    (("scale",), 1e300), (("offset",), 1e300),
    (("threshold",), True), (("threshold",), "0"), (("threshold",), 2**40), (("threshold",), None),
    (("activation_bits",), 64), (("activation_bits",), 8.0), (("weight_bits",), 0),
    (("classes",), ["a", "b", "c"]), (("network",), "0" * 64), (("golden", "scores", 3), [7]),
    (("proven", "rising", 0, 0), 1), (("proven", "rising"), []), (("proven", "slack", 0), 0.0),
    (("proven", "upper", 0, 0), None), (("proven", "lower", 0, 0), "0"), (("version",), True),
    (("version",), 2), (("format",), "another"),
    (("name",), 5), (("name",), None), (("output",), ["x"]), (("classes",), [1, 2]),
    (("classes",), "ab"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value"), WRONG, ids=str)
def test_sealed_again(honest, path, value, tmp_path, capsys):
    document = copy.deepcopy(honest)
    put(document, path, value)
    content = {key: item for key, item in document.items() if key != "hash"}
    try:
        document["hash"] = content_hash(content)
    except ValueError:
        document["hash"] = "NaN has no canonical form"
    file = tmp_path / "model.json"
    file.write_text(json.dumps(document))
    assert main([str(file)]) == 1
    assert ": proven" not in capsys.readouterr().out
    with pytest.raises(ValueError, match="is not a model that this version reads"):
        from_json(file)


def test_honest_documents_are_proven(honest):
    assert refutations(honest) == []


@pytest.mark.parametrize("text", ["[]", "1", '"a"', "null", "{}", "[" * 100_000, "\x00"])
def test_other_files(text, tmp_path, capsys):
    file = tmp_path / "model.json"
    file.write_text(text)
    assert main([str(file)]) == 1 and "Traceback" not in capsys.readouterr().err
    with pytest.raises(ValueError, match="is not a model that this version reads"):
        from_json(file)


@pytest.mark.parametrize(
    "pieces", [[], None, 3, [{}], {"center": 0.0}, [[0.0, 1.0, -1, 1]]], ids=str
)
def test_pieces_that_are_none(honest, pieces, tmp_path, capsys):
    test_sealed_again(honest, ("columns", 2, "unit"), pieces, tmp_path, capsys)
    document = copy.deepcopy(honest)
    document["columns"][2]["pieces"] = []
    test_sealed_again(document, ("columns", 2, "pieces"), pieces, tmp_path, capsys)


PARTS = {
    "center": np.zeros(1), "factor": np.ones(1), "low": np.array([-4]), "high": np.array([4]),
    "layers": (IntegerDense(np.array([[3]]), np.array([1]), 2),), "direction": np.array([[1]]),
    "activation_bits": 8, "weight_bits": 7, "unit": 1.0,
}  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        {"layers": (IntegerDense(np.array([[3]]), np.array([2**63 - 1]), 2),)},
        {"layers": (IntegerDense(np.array([[3]]), np.array([-(2**63)]), 2),)},
        {"layers": (IntegerDense(np.array([[-(2**63)]]), np.array([1]), 2),)},
        {"layers": (IntegerDense(np.array([[3]]), np.array([1]), 32),)},
        {"layers": (IntegerDense(np.array([[0.5]]), np.array([1]), 2),)},
        {"layers": ()},
        {"direction": np.array([[2**62]])},
        {"direction": np.array([[0.5]])},
        {"direction": np.array([1])},
        {"low": np.array([-(2**63)])},
        {"low": np.array([5])},
        {"factor": np.array([1e-320])},
        {"factor": np.array([1e308])},
        {"factor": np.ones(2)},
        {"center": np.array([1j])},
        {"unit": 1e-200, "scale": 1e-200},
        {"unit": 1e200, "scale": 1e200},
        {"offset": 1.79e308},
        {"activation_bits": 8.5},
        {"weight_bits": True},
        {"column": np.array([1])},
        {"column": np.array([0.0])},
    ],
    ids=str,
)
def test_networks_that_do_not_compute_exactly(change):
    assert IntegerNetwork(**PARTS).scores([[2.0]]).tolist() == [[3]]
    with pytest.raises(ValueError, match=r"."):
        IntegerNetwork(**PARTS | change)


@pytest.mark.parametrize(
    ("change", "fits"),
    [
        ({}, True),
        ({"center": np.array([0.0, 3.0, 4.0])}, True),
        # Steps change from half a step above the lower end to half a step below the upper one.
        ({"low": np.array([-4, -1, 0])}, True),
        ({"low": np.array([-4, -2, 0])}, False),
        ({"center": np.array([0.0, np.nextafter(3, 0), 4.0])}, False),
        # Nothing overlaps an input that never moves, but others do across it.
        ({"factor": np.array([1.0, 0.0, 1.0])}, True),
        ({"factor": np.array([1.0, 0.0, 1.0]), "center": np.array([0.0, 4.0, 2.0])}, False),
        ({"high": np.array([4, 0, 4]), "center": np.array([0.0, 2.0, 2.0])}, False),
        ({"column": np.array([0, 1, 2]), "center": np.zeros(3)}, True),
        ({"column": np.array([0, 0, 2])}, False),
        ({"column": np.array([1, 0, 0])}, False),
    ],
    ids=str,
)
def test_pieces_that_overlap(change, fits):
    parts = {
        **PARTS, "center": np.array([0.0, 4.0, 4.5]), "factor": np.ones(3),
        "low": np.array([-4, 0, 0]), "high": np.array([4, 1, 4]), "column": np.array([0, 0, 0]),
        "layers": (IntegerDense(np.array([[3, 1, 1]]), np.array([1]), 2),),
        "direction": np.array([[1, 0, 0]]),
    }  # fmt: skip
    if fits:
        IntegerNetwork(**parts | change)
        return
    with pytest.raises(ValueError, match=r"must not overlap|in order"):
        IntegerNetwork(**parts | change)
