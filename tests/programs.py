"""Programs in C that the tests compile with many compilers and flags, and run."""

import shutil
import subprocess
from pathlib import Path

import pytest

STRICT = ["-Wall", "-Wextra", "-Wconversion", "-pedantic", "-Werror"]
SETTINGS = {
    "gcc -O0": ["gcc", "-std=c99", "-O0"],
    "gcc -O2": ["gcc", "-std=c99", "-O2"],
    "gcc avx2": ["gcc", "-std=c99", "-O3", "-mavx2"],
    "gcc avx2 fast-math": ["gcc", "-std=c11", "-O3", "-ffast-math", "-mavx2", "-mfma"],
    "gcc fma": ["gcc", "-std=c99", "-O3", "-mavx2", "-mfma"],
    "gcc avx512": ["gcc", "-std=c99", "-O3", "-mavx512bw", "-mavx512vl", "-mfma"],
    "gcc vnni": ["gcc", "-std=c99", "-O3", "-mavx512bw", "-mavx512vnni", "-Wno-psabi"],
    "gcc scalar": ["gcc", "-std=c99", "-O2", "-DSCALAR"],
    "gcc neon": ["aarch64-linux-gnu-gcc", "-std=c99", "-O2", "-static"],
    "g++": ["g++", "-x", "c++", "-std=c++11", "-O2"],
    "clang avx2": ["clang", "-std=c99", "-O3", "-mavx2"],
    "clang fast-math": ["clang", "-std=c99", "-O2", "-ffast-math"],
    "clang scalar": ["clang", "-std=c99", "-O2", "-DSCALAR"],
}
# What the machine that runs the program must have.
NEEDS = {"gcc avx512": "avx512bw", "gcc vnni": "avx512_vnni"}


def runner(setting):
    """Command that runs a program of a setting, or a skip."""
    compiler = SETTINGS[setting][0]
    if shutil.which(compiler) is None:
        pytest.skip(f"needs the compiler {compiler}")
    if compiler.startswith("aarch64"):
        emulator = shutil.which("qemu-aarch64-static")
        if emulator is None:
            pytest.skip("needs qemu-aarch64-static")
        return [emulator]
    flags = Path("/proc/cpuinfo").read_text("utf-8") if Path("/proc/cpuinfo").exists() else ""
    if NEEDS.get(setting, "") not in flags:
        pytest.skip(f"needs a processor with {NEEDS[setting]}")
    return []


def output_of(text, setting, folder, given=b""):
    """What a program prints on some input, or a skip; it must compile without a warning."""
    run = runner(setting)
    (folder / "main.c").write_text(text)
    command = [*SETTINGS[setting], *STRICT, "main.c", "-o", "program"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    done = subprocess.run([*run, folder / "program"], input=given, capture_output=True, check=False)
    assert done.returncode == 0
    return done.stdout
