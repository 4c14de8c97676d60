"""Finds the singular value after the leading k of centred images with one library and times that, nothing else.

usage: python3 spectra.py PEER     with PEER one of svd, randomized4, randomized7, arpack
First line out: versions by name, e.g. {"python": "3.11.2", "numpy": "1.24.2", "BLAS": "openblas"}, or {"missing": "..."}. Then in one line
in  {"file": tile file, "rows": how many of the first, "sides": [4, 8, ...], "kept": [k of each side]}
and out a line for each stage, or where something failed {"error": "..."}, and one at the end:
    {"side": 4, "seconds": 0.1, "next": sigma_{k+1}^2}
    {"peakMegabytes": 300}
svd does every stage, the others only the last. Products are in single precision.
"""

import json
import platform
import struct
import sys
import time

PEER = sys.argv[1]
VERSIONS = {"python": platform.python_version()}
PAGE = 4096
LARGEST_FULL = 3072  # columns of images whose SVD the published notebook computes in full
POWER_ITERATIONS = 2  # of its SVD beyond
CHUNK = 1000


def say(line):
    print(json.dumps(line), flush=True)


try:
    import numpy as np

    VERSIONS["numpy"] = np.__version__
    if PEER == "arpack":
        import scipy
        import scipy.sparse.linalg

        VERSIONS["scipy"] = scipy.__version__
    if PEER.startswith("randomized"):
        import sklearn
        from sklearn.utils.extmath import randomized_svd

        VERSIONS["scikit-learn"] = sklearn.__version__
except ImportError as e:
    say({"missing": str(e)})
    sys.exit(0)


def blas():
    try:
        from threadpoolctl import threadpool_info

        found = [pool for pool in threadpool_info() if pool["user_api"] == "blas"]
        if found:
            return "%s %s with %d threads" % (found[0]["internal_api"], found[0]["version"], found[0]["num_threads"])
    except ImportError:
        pass
    try:
        return np.show_config(mode="dicts")["Build Dependencies"]["blas"]["name"]
    except (TypeError, KeyError):  # before numpy 1.25, or built otherwise
        return "unknown"


def aligned(offset):
    return -(-offset // PAGE) * PAGE


def centred(file, rows, side):
    """The first images of a tile file at one side, as a matrix of one row per image."""
    with open(file, "rb") as tiles:
        magic, version, capacity, held, largest, channels, block = struct.unpack(">8s6i", tiles.read(32))
        if magic != b"CVXTILES" or version != 1 or rows > held:
            raise ValueError("%s must be a tile file of version 1 with %d rows" % (file, rows))
        sides = [largest]
        while sides[-1] % 2 == 0 and sides[-1] >= 8:
            sides.append(sides[-1] // 2)
        lengths = [4] + [s * s * channels for s in sides]
        start = aligned(PAGE + -(-capacity // block) * 4 * (len(lengths) + 3))
        region = 1 + sides.index(side)
        for length in lengths[:region]:
            start = aligned(start + capacity * length)
        tiles.seek(start)
        X = np.empty((rows, lengths[region]), np.float32)
        for first in range(0, rows, CHUNK):
            part = X[first : first + CHUNK]
            part[:] = np.frombuffer(tiles.read(part.size), np.uint8).reshape(part.shape)
            part /= 255
    X -= X.mean(0, dtype=np.float64).astype(np.float32)
    return X


def low_rank(X, q):
    """Singular values by subspace iteration from a random start, as in torch.svd_lowrank."""
    start = np.random.default_rng(0).standard_normal((X.shape[1], q)).astype(np.float32)
    Q = np.linalg.qr(X @ start)[0]
    for _ in range(POWER_ITERATIONS):
        Q = np.linalg.qr(X.T @ Q)[0]
        Q = np.linalg.qr(X @ Q)[0]
    return np.linalg.svd(Q.T @ X, full_matrices=False)[1]


def published(X, q):
    return np.linalg.svd(X, full_matrices=False)[1] if X.shape[1] <= LARGEST_FULL else low_rank(X, q)


def randomized(X, q):
    return randomized_svd(X, q, n_iter=int(PEER[len("randomized") :]), random_state=0)[1]


def arpack(X, q):
    return np.sort(scipy.sparse.linalg.svds(X, q, return_singular_vectors=False, solver="arpack"))[::-1]


def peak():
    try:
        with open("/proc/self/status") as status:  # getrusage would also count the program that started this one
            return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM:"))
    except (OSError, StopIteration):
        return None


say({**VERSIONS, "BLAS": blas()})
ask = json.loads(sys.stdin.readline())
stages = list(zip(ask["sides"], ask["kept"]))
try:
    for side, kept in stages if PEER == "svd" else stages[-1:]:
        X = centred(ask["file"], ask["rows"], side)
        solve = {"svd": published, "arpack": arpack}.get(PEER, randomized)
        begun = time.perf_counter()
        values = solve(X, kept + 1)
        seconds = time.perf_counter() - begun
        say({"side": side, "seconds": seconds, "next": float(values[kept]) ** 2})
        del X
    say({"peakMegabytes": peak()})
except Exception as e:  # whatever the library raises is the answer
    say({"error": "%s: %s" % (type(e).__name__, e)})
