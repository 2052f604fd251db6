"""From a folded network to artefacts that run without Python, with its guarantees."""

from .artefact import Artefact
from .c import to_c
from .compiled import Predictor, compile
from .document import from_json, to_json
from .floating import FloatArtefact
from .hls4ml import to_hls4ml
from .integers import to_integer
from .onnx import from_onnx, onnx_self_test, to_onnx
from .verilog import to_verilog
from .write import check_suffix, write

__all__ = [
    "Artefact",
    "FloatArtefact",
    "Predictor",
    "check_suffix",
    "compile",
    "from_json",
    "from_onnx",
    "onnx_self_test",
    "to_c",
    "to_hls4ml",
    "to_integer",
    "to_json",
    "to_onnx",
    "to_verilog",
    "write",
]
