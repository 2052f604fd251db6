"""ONNX: the same integers as the oracle in onnxruntime, at every batch size and optimisation."""

import json
import sys
from dataclasses import replace

import numpy as np
import onnx
import onnxruntime
import pytest
from random_models import random_network, random_rows, rows_of_integers
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from test_messages import assert_says, message
from toy import binary, classifier, frame, ordered, regressor

from monolip import export_model
from monolip.export import Artefact, from_onnx, onnx_self_test, to_integer, to_onnx
from monolip.export.floating import FloatArtefact
from monolip.export.onnx_folded import folded_outputs
from monolip.export.onnx_nodes import Nodes, assembled, tensor
from monolip.folded import IntegerDense
from monolip.probability import logistic, softmax

LEVELS = onnxruntime.GraphOptimizationLevel
STANDARD = {
    "Add", "ArgMax", "Cast", "Clip", "Concat", "Div", "Exp", "Floor", "Gather", "Gemm", "Greater",
    "IsNaN", "Max", "Min", "Mul", "Neg", "ReduceSum", "Softmax", "Squeeze", "Sub", "Where",
}  # fmt: skip
SHAPES = [
    {"hidden": ()},
    {"hidden": (2,), "n_features": 1},
    {"hidden": (34, 6), "n_outputs": 3},
    {"hidden": (18, 66), "n_features": 17},
    {"hidden": (2,), "n_features": 1, "cut": True},
    {"hidden": (8, 6), "n_outputs": 3, "n_features": 9, "cut": True},
]


def session(model, level=LEVELS.ORT_ENABLE_ALL):
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = level
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(model.SerializeToString(), options)


def evaluated(model, rows, level=LEVELS.ORT_ENABLE_ALL):
    """Outputs by their names."""
    runtime = session(model, level)
    names = [output.name for output in runtime.get_outputs()]
    return dict(zip(names, runtime.run(names, {"X": rows}), strict=True))


def artefact_of(shape, bits, seed=7, **settings):
    folded, *_ = random_network(seed, **shape)
    network = to_integer(folded, activation_bits=bits[0], weight_bits=bits[1])
    n_outputs = network.n_outputs
    classes = ["no", "yes"] if n_outputs == 1 else [str(n) for n in range(n_outputs)]
    return Artefact(network, name="model", **{"classes": classes, **settings})


def rows_of(network, n_rows, seed=0):
    rows = rows_of_integers(network, np.random.default_rng(seed), n_rows)
    rows[2:4] = [[1e308], [-1e308]]
    return rows


@pytest.mark.parametrize("bits", [(16, 15), (14, 8), (8, 7), (2, 1)])
@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_same_integers_for_every_shape(shape, bits):
    for seed in range(4):
        artefact = artefact_of(shape, bits, seed, threshold=3)
        network, classes = artefact.network, np.array(artefact.classes)
        rows = rows_of(network, 500, seed)
        expected = network.scores(rows)
        decided = expected[:, 0] > 3 if len(classes) == 2 else expected.argmax(axis=1)
        labels = classes[decided.astype(int)].astype(object if len(classes) == 2 else int)
        probability = logistic if len(classes) == 2 else softmax
        output = network(rows)[:, 0] if len(classes) == 2 else network(rows)
        for dtype in {None, "float64"}:
            model = to_onnx(artefact, dtype=dtype)
            assert {node.op_type for node in model.graph.node} <= STANDARD
            for level in (LEVELS.ORT_DISABLE_ALL, LEVELS.ORT_ENABLE_ALL):
                found = evaluated(model, rows, level)
                assert list(found) == ["label", "probabilities", "scores"]
                assert found["scores"].dtype == np.int64
                np.testing.assert_array_equal(found["scores"], expected)
                np.testing.assert_array_equal(found["label"], labels)
                # The runtime's exp rounds as it likes.
                np.testing.assert_allclose(found["probabilities"], probability(output), atol=1e-15)
                assert onnx_self_test(session(model, level)) == 0


@pytest.mark.parametrize("bits", [(16, 15), (8, 7)])
def test_batch_size_and_order_do_not_matter(bits):
    artefact = artefact_of({"hidden": (32, 32)}, bits)
    rows = rows_of(artefact.network, 120_000)
    expected = artefact.network.scores(rows)
    for level in (LEVELS.ORT_DISABLE_ALL, LEVELS.ORT_ENABLE_ALL):
        runtime = session(to_onnx(artefact), level)
        for size in (0, 1, 2, 7, 1024, len(rows)):
            for start in range(0, min(len(rows), 5 * size), max(size, 1)):
                part = slice(start, start + size)
                (scores,) = runtime.run(["scores"], {"X": rows[part]})
                np.testing.assert_array_equal(scores, expected[part])


def test_regression_is_the_network_itself():
    X, y = binary(300)
    model = regressor(max_iter=20).fit(X, 1e3 + 50 * X[:, 0] + y)
    artefact = Artefact(to_integer(model.network_, X))
    found = evaluated(to_onnx(artefact), X)
    assert list(found) == ["variable", "scores"]
    np.testing.assert_array_equal(found["variable"], artefact.network(X))
    np.testing.assert_array_equal(found["scores"], artefact.network.scores(X))


@pytest.mark.parametrize("shape", SHAPES, ids=str)
@pytest.mark.parametrize("bits", [(16, 15), (8, 7)])
def test_rows_with_missing_values_show_it(shape, bits):
    artefact = artefact_of(shape, bits, threshold=-(2**31))
    rows = rows_of(artefact.network, 40)
    expected = artefact.network.scores(rows)
    rows[::2, 0] = rows[::4] = np.nan
    found = evaluated(to_onnx(artefact), rows)
    assert (found["scores"][::2] == -(2**31)).all()
    assert np.isnan(found["probabilities"][::2]).all()
    assert (found["label"][::2].astype(str) == artefact.classes[0]).all()
    np.testing.assert_array_equal(found["scores"][1::2], expected[1::2])
    assert np.isfinite(found["probabilities"][1::2]).all()
    variable = evaluated(to_onnx(replace(artefact, classes=())), rows)["variable"]
    np.testing.assert_array_equal(np.isnan(variable).any(axis=1), np.isnan(rows).any(axis=1))


def test_float32_where_it_holds_every_number():
    kinds = {}
    for bits in [(16, 15), (8, 7)]:
        artefact = artefact_of(SHAPES[3], bits)
        weights = [onnx.numpy_helper.to_array(t) for t in to_onnx(artefact).graph.initializer]
        kinds[bits] = {str(weight.dtype) for weight in weights if weight.ndim == 2}
        assert all((weight == np.rint(weight)).all() for weight in weights if weight.ndim == 2)
    assert kinds == {(16, 15): {"float64"}, (8, 7): {"float32"}}
    said = message(to_onnx, artefact_of(SHAPES[3], (16, 15)), dtype="float32")
    assert_says(said, r"below 2\*\*24 = 16777216", "16-bit", "dtype='float64'")
    assert_says(message(to_onnx, artefact, dtype="float16"), "'float32', 'float64'", "'float16'")


def test_float32_up_to_the_last_number():
    artefact = artefact_of({"hidden": ()}, (8, 7))
    network, (layer,) = artefact.network, artefact.network.layers
    size = np.maximum(abs(network.low), abs(network.high))
    room = 2**24 - 1 - int((abs(layer.weight) @ size).max())
    for bias, dtype in ((room, "float32"), (room + 1, None)):
        layers = (IntegerDense(layer.weight, np.array([bias]), shift=4),)
        edge = replace(artefact, network=replace(network, layers=layers))
        rows = rows_of(network, 200)
        found = evaluated(to_onnx(edge, dtype=dtype), rows)
        np.testing.assert_array_equal(found["scores"], edge.network.scores(rows))
    assert_says(message(to_onnx, edge, dtype="float32"), "found 16777216 ")


def test_large_shifts():
    artefact = artefact_of({"hidden": (2,)}, (8, 7))
    network = artefact.network
    for shift in (16, 31):
        layers = tuple(IntegerDense(x.weight, x.bias, shift) for x in network.layers)
        shifted = replace(network, layers=layers)
        rows = rows_of(shifted, 200)
        found = evaluated(to_onnx(replace(artefact, network=shifted)), rows)
        np.testing.assert_array_equal(found["scores"], shifted.scores(rows))


@pytest.mark.parametrize(
    ("classes", "dtype"),
    [(["0", "1"], "int64"), (["-1", "1"], "int64"), (["01", "1"], "O"), (["0.0", "1.0"], "int64"),
     (["1.0", "1"], "O"), (["0.5", "1.0"], "O"),
     (["no", "ö"], "O"), (["1", "²"], "O"), (["0", str(2**63)], "O")],
)  # fmt: skip
def test_labels_are_whole_numbers_or_text(classes, dtype):
    artefact = artefact_of(SHAPES[1], (8, 7), classes=classes)
    rows = rows_of(artefact.network, 300)
    label = evaluated(to_onnx(artefact), rows)["label"]
    assert label.dtype == dtype
    positive = artefact.network.scores(rows)[:, 0] > 0
    texts = [classes[int(p)] for p in positive]
    assert label.tolist() == (texts if dtype == "O" else [int(float(text)) for text in texts])


def test_probabilities_as_dicts():
    for shape in SHAPES[:3]:
        artefact = artefact_of(shape, (8, 7))
        rows = rows_of(artefact.network, 20)
        plain = evaluated(to_onnx(artefact), rows)
        dicts = evaluated(to_onnx(artefact, zipmap=True), rows)
        assert [str(key) for key in dicts["probabilities"][0]] == artefact.classes
        values = [list(row.values()) for row in dicts["probabilities"]]
        np.testing.assert_array_equal(values, plain["probabilities"].astype(np.float32))
        np.testing.assert_array_equal(dicts["label"], plain["label"])


def test_the_file_carries_the_canonical_form(tmp_path):
    artefact = artefact_of(SHAPES[2], (8, 7))
    model = to_onnx(artefact, tmp_path / "m.onnx")
    assert model.opset_import[0].version <= 17 and model.ir_version <= 8
    assert (tmp_path / "m.onnx").read_bytes() == to_onnx(artefact).SerializeToString(
        deterministic=True
    )
    for source in (model, tmp_path / "m.onnx", str(tmp_path / "m.onnx")):
        assert from_onnx(source).document() == artefact.document()
    assert artefact.document()["hash"] in model.doc_string
    assert [p.name for p in tmp_path.iterdir()] == ["m.onnx"]


def test_alterations_are_found():
    artefact = artefact_of(SHAPES[3], (8, 7))
    model = to_onnx(artefact)
    weight = next(t for t in model.graph.initializer if len(t.dims) == 2)
    values = onnx.numpy_helper.to_array(weight).copy()
    values += 1
    weight.CopyFrom(onnx.numpy_helper.from_array(values, weight.name))
    assert onnx_self_test(session(model)) > 0
    foreign = to_onnx(artefact)
    del foreign.metadata_props[:]
    said = message(onnx_self_test, session(foreign))
    assert_says(said, "needs a file of to_onnx", "found none")
    (entry,) = model.metadata_props
    document = json.loads(entry.value)
    document["threshold"] += 1
    entry.value = json.dumps(document)
    assert_says(message(from_onnx, model), "altered")
    del model.metadata_props[:]
    assert_says(message(from_onnx, model), "'monolip'", "to_onnx")


def test_classes_must_fit():
    said = message(artefact_of, SHAPES[0], (8, 7), classes=["a", "b", "c"])
    assert_says(said, "classes must name 2 classes, or none", "'c'")


def test_a_pipeline_from_raw_columns(tmp_path):
    X, y = ordered(300)
    D = frame(X)
    model = make_pipeline(StandardScaler(), classifier(max_iter=40)).fit(D, y)
    artefact = export_model(model, tmp_path / "toy.onnx", X=D)
    runtime = onnxruntime.InferenceSession(tmp_path / "toy.onnx")
    label, probability, scores = runtime.run(None, {"X": X})
    np.testing.assert_array_equal(scores, artefact.network.scores(X))
    assert (label == model.predict(D)).mean() > 0.99
    np.testing.assert_allclose(probability, model.predict_proba(D), atol=0.01)
    assert from_onnx(tmp_path / "toy.onnx").columns == list(D.columns)


def test_without_onnx_the_extra_is_named(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "onnx", None)
    with pytest.raises(ImportError, match=r"pip install 'monolip\[onnx\]'"):
        to_onnx(artefact_of(SHAPES[0], (8, 7)), tmp_path / "m.onnx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_folded_networks_are_exact_too(shape):
    for seed in range(6):
        network, *_ = random_network(seed, **shape)
        nodes = Nodes()
        result = folded_outputs(nodes, network, "X")
        rows = random_rows(network, np.random.default_rng(seed), 500)
        rows[0], rows[1] = np.inf, -np.inf
        model = assembled(
            nodes,
            tensor("X", np.float64, "N", network.n_features),
            [tensor(result, np.float64, "N", network.n_outputs)],
            name="folded",
            explanation="",
            metadata={},
        )
        for level in (LEVELS.ORT_DISABLE_ALL, LEVELS.ORT_ENABLE_ALL):
            (found,) = session(model, level).run(None, {"X": rows})
            np.testing.assert_array_equal(found, network(rows))


def float_artefact_of(shape, dtype, seed, **settings):
    network, *_ = random_network(seed, **shape)
    classes = ["no", "yes"] if network.n_outputs == 1 else list("pqr")
    return FloatArtefact(network, dtype, name="model", **{"classes": classes, **settings})


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_the_float_form_keeps_to_its_slack(shape, dtype):
    for seed in range(4):
        artefact = float_artefact_of(shape, dtype, seed, threshold=0.25)
        rows = random_rows(artefact.network, np.random.default_rng(seed), 500)
        with np.errstate(over="ignore"):
            rows = rows.astype(dtype)
        certified = artefact.network(rows)
        model = to_onnx(artefact)
        for level in (LEVELS.ORT_DISABLE_ALL, LEVELS.ORT_ENABLE_ALL):
            found = evaluated(model, rows, level)
            assert list(found) == ["label", "probabilities", "outputs"]
            outputs = found["outputs"]
            assert outputs.dtype == found["probabilities"].dtype == dtype
            assert (np.abs(outputs - certified) <= artefact.slack).all()
            assert onnx_self_test(session(model, level)) == 0
        wide, classes = outputs.astype(float), np.array(artefact.classes, object)
        probability = logistic(wide[:, 0]) if len(classes) == 2 else softmax(wide)
        # Large float32 logits are coarse: exp errs by their last digit.
        close = 4 * np.finfo(dtype).eps * max(1.0, np.abs(wide).max())
        np.testing.assert_allclose(found["probabilities"], probability, atol=close)
        chosen = outputs[:, 0] > 0.25 if len(classes) == 2 else outputs.argmax(axis=1)
        np.testing.assert_array_equal(found["label"], classes[chosen.astype(int)])


def test_the_float_form_says_what_it_is(tmp_path):
    artefact = float_artefact_of(SHAPES[2], "float32", 0)
    model = to_onnx(artefact, tmp_path / "m.onnx")
    (entry,) = model.metadata_props
    content = json.loads(entry.value)
    assert entry.key == "monolip_float" and "not exactly monotone" in content["note"]
    assert content["network"] == artefact.network.hash()
    assert_says(message(from_onnx, tmp_path / "m.onnx"), "'monolip_float'", "exact form")
    assert_says(message(to_onnx, artefact, dtype="float64"), "float artefact", "'float64'")
    # Numbers that differ by more than the slack are found.
    bias = [t for t in model.graph.initializer if t.name.startswith("bias")][-1]
    moved = onnx.numpy_helper.to_array(bias) + np.float32(3 * artefact.slack.max())
    bias.CopyFrom(onnx.numpy_helper.from_array(moved, bias.name))
    assert onnx_self_test(session(model)) == 32


def test_the_float_form_shows_missing_values():
    for shape in SHAPES[1:3]:
        artefact = float_artefact_of(shape, "float32", 0, threshold=-1e30)
        rows, _ = artefact.golden()
        rows[::2, 0] = np.nan
        missing = np.arange(len(rows)) % 2 == 0
        found = evaluated(to_onnx(artefact), rows)
        for name in ("probabilities", "outputs"):
            np.testing.assert_array_equal(np.isnan(found[name]).all(axis=1), missing)
            np.testing.assert_array_equal(np.isnan(found[name]).any(axis=1), missing)
        assert (found["label"][missing] == artefact.classes[0]).all()
        regression = to_onnx(replace(artefact, classes=()))
        found = evaluated(regression, rows)
        assert list(found) == ["variable"] and onnx_self_test(session(regression)) == 0
        np.testing.assert_array_equal(np.isnan(found["variable"]).any(axis=1), missing)
