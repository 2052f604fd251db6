"""The Verilog module: the same integers as the oracle in two simulators, and no multiplier."""

import itertools
import json
import shutil
import subprocess

import numpy as np
import pytest
from random_models import random_network, rows_of_integers
from toy import binary, classifier, regressor

from monolip import MonotonicLipschitzClassifier
from monolip.datasets import make_trigger_events
from monolip.export import Artefact, to_integer, to_verilog
from monolip.export.verilog import network_circuit
from monolip.folded import IntegerDense, IntegerNetwork

ICARUS = """
module bench;
    reg clk, in_valid;
    reg [{bits}-1:0] in_steps;
    wire out_valid;
    wire [{out_bits}-1:0] out_scores;
    reg [{bits}-1:0] words [0:{n}-1];
    integer i;
    model dut (.clk(clk), .in_valid(in_valid), .in_steps(in_steps), .out_valid(out_valid),
        .out_scores(out_scores));
    initial begin
        $readmemh("words.hex", words);
        clk = 0;
        for (i = 0; i < {n} + {latency} - 1; i = i + 1) begin
            in_valid = i < {n};
            if (i < {n}) in_steps = words[i];
            #1 clk = 1;
            #1 clk = 0;
            if (out_valid) $display("%h", out_scores);
        end
        $finish;
    end
endmodule
"""
VERILATOR = """
#include "Vmodel.h"
#include "verilated.h"
#include <cstdint>
#include <cstdio>
template <typename T> static void put(T &port, const uint32_t *w) {
    port = static_cast<T>(w[0] | static_cast<uint64_t>(w[1]) << 32);
}
template <std::size_t N> static void put(VlWide<N> &port, const uint32_t *w) {
    for (std::size_t i = 0; i < N; i++) port[i] = w[i];
}
template <typename T> static void show(const T &port) {
    std::printf("%llx\\n", static_cast<unsigned long long>(port));
}
template <std::size_t N> static void show(const VlWide<N> &port) {
    for (std::size_t i = N; i-- > 0;) std::printf("%08x", port[i]);
    std::printf("\\n");
}
int main() {
    Vmodel model;
    uint32_t words[WORDS];
    for (int left = LATENCY - 1; left > 0;) {
        model.in_valid = std::fread(words, sizeof words, 1, stdin) == 1;
        if (model.in_valid) put(model.in_steps, words); else left--;
        model.clk = 0;
        model.eval();
        model.clk = 1;
        model.eval();
        if (model.out_valid) show(model.out_scores);
    }
    return 0;
}
"""


def need(*tools):
    for tool in tools:
        if shutil.which(tool) is None:
            pytest.skip(f"needs {tool}")


def run(command, folder, **options):
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False, **options)
    assert done.returncode == 0, done.stderr
    return done.stdout.decode()


def packed(steps, bits):
    """Events as numbers as wide as the bus."""
    return [
        sum((value % 2**bits) << (bits * n) for n, value in enumerate(event))
        for event in steps.T.tolist()
    ]


def unpacked(lines, bits, n_outputs):
    """Scores, shape (n_outputs, n_events), of hexadecimal words."""
    words = [int(line, 16) for line in lines]
    fields = [[word >> bits * n & 2**bits - 1 for word in words] for n in range(n_outputs)]
    return np.array([[(f ^ 2 ** (bits - 1)) - 2 ** (bits - 1) for f in row] for row in fields])


def sizes(text):
    """Latency, bits of the output bus."""
    latency = int(text.split("localparam LATENCY = ")[1].split(";")[0])
    return latency, int(text.split("] out_scores")[0].rsplit("[", 1)[1].split(":")[0]) + 1


def by_icarus(artefact, steps, folder, **options):
    need("iverilog", "vvp")
    network, text = artefact.network, to_verilog(artefact, folder / "model.v", **options)
    latency, out_bits = sizes(text)
    bits = network.n_inputs * network.activation_bits
    words = [f"{word:x}" for word in packed(steps, network.activation_bits)]
    (folder / "words.hex").write_text("\n".join(words))
    bench = ICARUS.format(bits=bits, out_bits=out_bits, n=len(words), latency=latency)
    (folder / "bench.v").write_text(bench)
    run(["iverilog", "-g2001", "-Wall", "-o", "bench", "model.v", "bench.v"], folder)
    lines = run(["vvp", "-N", "bench"], folder).split()
    return unpacked(lines, out_bits // network.n_outputs, network.n_outputs)


def by_verilator(artefact, steps, folder):
    need("verilator", "g++", "make")
    network, text = artefact.network, to_verilog(artefact, folder / "model.v")
    latency, out_bits = sizes(text)
    n_words = max(2, -(-network.n_inputs * network.activation_bits // 32))
    (folder / "main.cpp").write_text(VERILATOR)
    flags = f"-O1 -DWORDS={n_words} -DLATENCY={latency + 1}"
    run(["verilator", "--cc", "--exe", "--build", "-Wall", "-CFLAGS", flags, "model.v", "main.cpp"],
        folder)  # fmt: skip
    words = packed(steps, network.activation_bits)
    data = b"".join(word.to_bytes(4 * n_words, "little") for word in words)
    lines = run(["obj_dir/Vmodel"], folder, input=data).split()
    return unpacked(lines, out_bits // network.n_outputs, network.n_outputs)


def events(network, rng, n_events):
    """Steps of rows, and words that no row has."""
    half = n_events // 2
    word = 2 ** (network.activation_bits - 1)
    wild = rng.integers(-word, word, size=(network.n_inputs, n_events - half))
    return np.hstack([network.steps(rows_of_integers(network, rng, half)), wild])


def oracle(network, steps):
    return network.stack(np.clip(steps, network.low[:, None], network.high[:, None]))


def check(simulate, artefact, n_events, folder, seed=0, **options):
    steps = events(artefact.network, np.random.default_rng(seed), n_events)
    found = simulate(artefact, steps, folder, **options)
    np.testing.assert_array_equal(found, oracle(artefact.network, steps))


def arbitrary_network(seed):
    """Integers that no training gives: gaps, dead units, shifts of 0 and sums that saturate."""
    rng = np.random.default_rng(seed)
    n_features, n_outputs = int(rng.integers(1, 5)), int(rng.integers(1, 4))
    bits, weight_bits = int(rng.integers(2, 9)), int(rng.integers(1, 7))
    sizes = [n_features, *(2 * rng.integers(1, 5, size=rng.integers(0, 4))).tolist(), n_outputs]
    layers = []
    for n_in, n_out in itertools.pairwise(sizes):
        weight = rng.integers(-(2**weight_bits), 2**weight_bits + 1, size=(n_out, n_in))
        weight *= rng.random((n_out, n_in)) < rng.choice([0.3, 1.0])
        weight = weight << rng.integers(0, 2) if weight_bits > 6 else weight
        bias = rng.integers(-300, 301, size=n_out) * rng.integers(0, 2, size=n_out)
        layers.append(IntegerDense(weight, bias, int(rng.integers(0, weight_bits + 2))))
    limit = 2 ** (bits - 1) - 1
    ends = np.sort(rng.integers(-limit, limit + 1, size=(2, n_features)), axis=0)
    return IntegerNetwork(
        np.zeros(n_features), np.ones(n_features), ends[0], ends[1], tuple(layers),
        rng.integers(-9, 10, size=(n_outputs, n_features)), bits, weight_bits, 0.1,
    )  # fmt: skip


@pytest.mark.parametrize("bits", [(16, 15), (10, 7), (2, 1)])
@pytest.mark.parametrize(
    "shape",
    [{"hidden": ()}, {"hidden": (2,), "n_features": 1}, {"hidden": (10, 6), "n_outputs": 3},
     {"hidden": (8, 12), "n_features": 9}, {"hidden": (6,), "cut": True}],
    ids=str,
)  # fmt: skip
def test_same_integers_for_every_shape(shape, bits, tmp_path):
    folded, *_ = random_network(7, **shape)
    network = to_integer(folded, activation_bits=bits[0], weight_bits=bits[1])
    check(by_icarus, Artefact(network, name="model"), 300, tmp_path)


@pytest.mark.parametrize("seed", range(12))
def test_same_integers_for_any_numbers(seed, tmp_path):
    artefact = Artefact(arbitrary_network(seed), name="model", threshold=seed - 6)
    check(by_icarus, artefact, 300, tmp_path, seed)


def test_same_integers_for_any_number_of_stages(tmp_path):
    artefact = Artefact(
        to_integer(random_network(3)[0], activation_bits=6, weight_bits=4), name="model"
    )
    circuit, scores, decision = network_circuit(artefact)
    depth = circuit.depth([*scores, *decision])
    for stages in (1, 2, 3, depth - 1, depth):
        assert f"LATENCY = {stages};" in to_verilog(artefact, stages=stages)
        check(by_icarus, artefact, 50, tmp_path, stages=stages)


def test_regression(tmp_path):
    X, y = binary(300)
    model = regressor(max_iter=20).fit(X, 1e3 + 50 * X[:, 0] + y)
    artefact = Artefact(to_integer(model.network_, X, activation_bits=12), name="model")
    check(by_icarus, artefact, 300, tmp_path)


@pytest.fixture(scope="module")
def trigger():
    """A trigger network of three hidden layers at 10 and 7 bits, and its events."""
    bunch = make_trigger_events(20_000, random_state=0)
    model = MonotonicLipschitzClassifier(
        1.0, monotonic_cst=bunch.monotonic_cst, hidden_layer_sizes=(20, 20, 20), ensemble_size=1,
        monotone_form="residual", encoding="standard", max_iter=20, random_state=0,
    ).fit(bunch.data, bunch.target)  # fmt: skip
    network = to_integer(model.network_, bunch.data, activation_bits=10, weight_bits=7)
    artefact = Artefact(
        network, name="model", columns=bunch.feature_names, classes=["0", "1"], threshold=100
    )
    return artefact, bunch.data.to_numpy()


@pytest.mark.slow
def test_twenty_thousand_events_of_a_trigger(trigger, tmp_path):
    artefact, rows = trigger
    steps = artefact.network.steps(rows)
    found = by_verilator(artefact, steps, tmp_path)
    np.testing.assert_array_equal(found[0], artefact.network.scores(rows)[:, 0])


@pytest.mark.slow
@pytest.mark.parametrize("bits", [(16, 15), (10, 7), (3, 2)])
def test_same_integers_in_verilator(bits, tmp_path):
    folded, *_ = random_network(11, hidden=(16, 12), n_features=7, n_outputs=4)
    network = to_integer(folded, activation_bits=bits[0], weight_bits=bits[1])
    check(by_verilator, Artefact(network, name="model"), 5000, tmp_path)


COMPUTES = {
    "clamp": lambda signal, a: np.clip(a, signal.low, signal.high),
    "floor": lambda signal, a: a >> signal.number,
    "add": lambda signal, a, b: a + (b << signal.number),
    "subtract": lambda signal, a, b: a - (b << signal.number),
    "from": lambda signal, a, b: (b << signal.number) - a,
    "less": lambda signal, a, b: (a < b).astype(int),
    "max": lambda signal, _, a, b: np.clip(np.maximum(a, b), -signal.number, signal.number),
    "min": lambda signal, _, a, b: np.clip(np.minimum(a, b), -signal.number, signal.number),
    "above": lambda signal, a: (a > signal.number).astype(int),
}


def values(circuit, steps):
    """What each signal is, computed without regard to its width."""
    found = []
    for signal in circuit.signals:
        if signal.kind == "input":
            found.append(steps[signal.number])
        elif signal.kind == "constant":
            found.append(np.full(steps.shape[1], signal.number))
        else:
            operands = [found[place] for place in signal.operands]
            found.append(COMPUTES[signal.kind](signal, *operands))
    return found


@pytest.mark.parametrize("seed", range(100, 150))
def test_signals_lie_within_their_intervals(seed):
    network = arbitrary_network(seed)
    circuit, scores, _ = network_circuit(Artefact(network))
    steps = events(network, np.random.default_rng(seed), 500)
    found = values(circuit, steps)
    for signal, value in zip(circuit.signals, found, strict=True):
        assert signal.low <= value.min() and value.max() <= signal.high
    np.testing.assert_array_equal([found[n] for n in scores], oracle(network, steps))


def self_test(folder):
    command = ["iverilog", "-g2001", "-D", "MONOLIP_TEST", "-s", "model_test", "-o", "t", "model.v"]
    run(command, folder)
    return run(["vvp", "-N", "t"], folder)


@pytest.mark.parametrize("shape", [{}, {"n_outputs": 3}, {"cut": True}], ids=str)
def test_self_test_passes_and_can_fail(shape, tmp_path):
    need("iverilog", "vvp")
    network = to_integer(random_network(5, **shape)[0], activation_bits=8)
    text = to_verilog(Artefact(network, name="model"), tmp_path / "model.v")
    assert "PASS: 34 golden vectors" in self_test(tmp_path)
    start = text.index("scores[0] = ")
    value = text[start:].split("'h")[1].split(";")[0]
    wrong = text[:start] + text[start:].replace(f"'h{value};", f"'h{int(value, 16) ^ 1:x};", 1)
    (tmp_path / "model.v").write_text(wrong)
    assert "FAIL: 1 differences" in self_test(tmp_path)


@pytest.mark.slow
def test_self_test_in_verilator(trigger, tmp_path):
    need("verilator", "g++", "make")
    to_verilog(trigger[0], tmp_path / "model.v")
    run(["verilator", "--binary", "--timing", "-DMONOLIP_TEST", "--top-module", "model_test",
         "model.v"], tmp_path)  # fmt: skip
    assert "PASS: 34 golden vectors" in run(["obj_dir/Vmodel_test"], tmp_path)


def test_names_in_the_file_are_harmless(tmp_path):
    X, y = binary(100)
    network = to_integer(classifier(max_iter=5).fit(X, y).network_, X, activation_bits=8)
    columns = ["*/ endmodule /*", "tab\there `endif", "@NAME@\n@VECTORS@"]
    artefact = Artefact(
        network, name="model", columns=columns, classes=['"quote"', "ö"], threshold=3
    )
    check(by_icarus, artefact, 50, tmp_path)
    text = (tmp_path / "model.v").read_text()
    assert to_verilog(artefact) == text and r"'@NAME@\n@VECTORS@'" in text
    assert text.isascii() and artefact.document()["hash"] in text


def test_wrong_arguments_are_named(tmp_path):
    artefact = Artefact(to_integer(random_network(3, hidden=(2,))[0]), name="wire")
    with pytest.raises(ValueError, match=r"name must not be a word of Verilog; got 'wire'"):
        to_verilog(artefact, tmp_path / "model.v")
    artefact = Artefact(artefact.network)
    for stages in (0, 1000, 2.5):
        with pytest.raises(ValueError, match=r"stages must be a whole number in \[1, \d+\]; got"):
            to_verilog(artefact, stages=stages)
    assert not list(tmp_path.iterdir())


def cells(artefact, folder):
    """Cells by kind after synthesis for an FPGA."""
    need("yosys")
    to_verilog(artefact, folder / "model.v")
    script = (
        "read_verilog model.v; synth_xilinx -family xcup -flatten -top model;"
        " tee -q -o cells.json stat -json"
    )
    run(["yosys", "-q", "-p", script], folder)
    return json.loads((folder / "cells.json").read_text())["design"]["num_cells_by_type"]


def test_no_multiplier(tmp_path):
    X, y = binary(200)
    model = classifier(max_iter=10, hidden_layer_sizes=(4, 4)).fit(X, y)
    network = to_integer(model.network_, X, activation_bits=6, weight_bits=5)
    found = cells(Artefact(network, name="model"), tmp_path)
    assert not [kind for kind in found if "DSP" in kind or "RAM" in kind or "LATCH" in kind]
    assert any(kind.startswith("LUT") for kind in found)


@pytest.mark.slow
def test_a_trigger_is_small(trigger, tmp_path):
    found = cells(trigger[0], tmp_path)
    n_luts = sum(count for kind, count in found.items() if kind.startswith("LUT"))
    assert n_luts < 8_000 and not any("DSP" in kind for kind in found)
    assert "LATENCY = 7;" in (tmp_path / "model.v").read_text()
