"""The JSON form, and the verifier that trusts nothing but it."""

import copy
import json
import subprocess
import sys

import numpy as np
import pytest
from toy import binary, classifier, ordered

from monolip import PiecewiseLinearEncoding
from monolip.export import Artefact, from_json, to_integer, to_json
from monolip.export.artefact import content_hash
from monolip.verify import main, refutations

CUT = PiecewiseLinearEncoding(n_pieces=4)
ENCODINGS = pytest.mark.parametrize("encoding", ["standard", CUT], ids=["whole", "cut"])


def artefact(data=binary, bits=(16, 15), **options):
    X, y = data(200)
    model = classifier(max_iter=20, monotonic_cst=[1, -1, 0], **options).fit(X, y)
    network = to_integer(model.network_, X, activation_bits=bits[0], weight_bits=bits[1])
    classes = ["no", "perhaps", "yes"] if network.n_outputs == 3 else ["no", "yes"]
    return Artefact(network, name="toy", columns=["a", "b", "c"], classes=classes), X


def sealed(document):
    """A document with the hash that fits what it now says."""
    content = {key: value for key, value in document.items() if key != "hash"}
    return {**content, "hash": content_hash(content)}


@ENCODINGS
@pytest.mark.parametrize("data", [binary, ordered])
@pytest.mark.parametrize("bits", [(16, 15), (8, 7)])
def test_there_and_back(data, bits, encoding, tmp_path):
    made, X = artefact(data, bits, encoding=encoding)
    assert made.network.whole == (encoding == "standard")
    path = tmp_path / "model.json"
    text = to_json(made, path)
    assert path.read_text() == text
    again = from_json(path)
    assert again.network.hash() == made.network.hash()
    assert again.document() == made.document()
    np.testing.assert_array_equal(again.network.scores(X), made.network.scores(X))
    assert refutations(json.loads(text)) == []
    assert [item.name for item in tmp_path.iterdir()] == ["model.json"]


@ENCODINGS
def test_command_line(encoding, tmp_path, capsys):
    made, _ = artefact(encoding=encoding)
    path = tmp_path / "model.json"
    to_json(made, path)
    command = [sys.executable, "-m", "monolip.verify", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0 and "proven" in done.stdout, done.stderr
    assert "output rises with a" in done.stdout and "output falls with b" in done.stdout
    path.write_text(path.read_text().replace('"threshold": 0', '"threshold": 7'))
    assert main([str(path)]) == 1
    assert "refuted" in capsys.readouterr().out
    path.write_text("{}")
    assert main([str(path)]) == 1 and main([str(tmp_path / "none.json")]) == 1
    assert main([]) == 2


@ENCODINGS
def test_whatever_is_overstated_is_refuted(encoding):
    made, _ = artefact(encoding=encoding)
    # Of a column that is cut, the piece along which the slope is largest.
    piece = ["pieces", 0] if encoding is CUT else []
    honest = made.document()
    assert refutations(honest) == []

    def claim(change):
        document = copy.deepcopy(honest)
        change(document)
        return refutations(sealed(document))

    def set_to(*keys, value):
        def change(document):
            for key in keys[:-1]:
                document = document[key]
            document[keys[-1]] = value(document[keys[-1]])

        return change

    assert (
        "not proven that margin 0 rises along 'c'"
        in claim(set_to("proven", "rising", 0, 2, value=lambda _: True))[0]
    )
    assert (
        "could be larger"
        in claim(set_to("proven", "upper", 0, 0, value=lambda x: float(np.nextafter(x, 0))))[0]
    )
    assert (
        "could be smaller"
        in claim(set_to("proven", "lower", 0, 1, value=lambda x: float(np.nextafter(x, 0))))[0]
    )
    assert (
        "rounding could add more" in claim(set_to("proven", "slack", 0, value=lambda x: 0.9 * x))[0]
    )
    heavier = claim(set_to("layers", 1, "weight", 0, value=lambda row: [32767 for _ in row]))
    assert any("not proven that margin" in line for line in heavier)
    assert any("could overflow" in line for line in claim(
        set_to("layers", 0, "bias", 0, value=lambda _: 2**31 - 1)
    ))  # fmt: skip
    assert "within 32767" in claim(set_to("columns", 0, *piece, "high", value=lambda _: 40000))[0]
    if piece:
        for end, by in (("high", 1), ("center", 2)):
            moved = claim(set_to("columns", 0, *piece, end, value=lambda x, by=by: x + by))
            assert moved == ["the pieces of a column overlap"]
        assert "no pieces" in claim(set_to("columns", 1, "pieces", value=lambda _: []))[0]
    assert "not all pairs" in claim(set_to("proven", "margins", value=lambda _: []))[0]
    assert "unknown" in claim(set_to("version", value=lambda _: 2))[0]
    assert "altered" in refutations({**honest, "threshold": 1})[0]


def test_what_was_altered_is_not_read(tmp_path):
    made, _ = artefact()
    path = tmp_path / "model.json"
    document = made.document()
    for change, said in (
        ({"threshold": 1}, "was altered"),
        ({"format": "other"}, "format"),
        ({"version": 9}, "version 9"),
    ):
        path.write_text(json.dumps({**document, **change}))
        with pytest.raises(ValueError, match=said):
            from_json(path)
    golden = copy.deepcopy(document)
    golden["golden"]["scores"][0][0] += 1
    path.write_text(json.dumps(sealed(golden)))
    with pytest.raises(ValueError, match="golden vectors do not come out"):
        from_json(path)
    path.write_text("not JSON")
    with pytest.raises(ValueError, match="is not a model that this version reads"):
        from_json(path)
    with pytest.raises(FileNotFoundError):
        from_json(tmp_path / "none.json")


def test_names_are_checked():
    made, _ = artefact()
    for name in ("1st", "a b", "größe", ""):
        with pytest.raises(ValueError, match="name must be a C identifier"):
            Artefact(made.network, name=name)
    with pytest.raises(ValueError, match="columns must hold 3 texts, one a column; got 2"):
        Artefact(made.network, columns=["a", "b"])
    with pytest.raises(ValueError, match="threshold must be a 32-bit integer"):
        Artefact(made.network, threshold=2**31)
