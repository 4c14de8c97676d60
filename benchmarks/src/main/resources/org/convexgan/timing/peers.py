"""Solves instances with one library and times the solution, nothing else.

usage: python3 peers.py LIBRARY     with LIBRARY one of numpy, scipy, cvxopt
First line out: {"versions": {...}} or {"missing": "..."}. Then one JSON object per line each way:
in  {"problem": NAME, "input": {...}, "warmups": n, "iterations": n, "least": seconds}
out {"seconds": [per call, ...], "primal": {...}, "dual": {...}} or {"error": "..."}
"""

import json
import os
import platform
import re
import sys
import time

LIBRARY = sys.argv[1]
VERSIONS = {"python": platform.python_version()}
try:
    import numpy as np

    VERSIONS["numpy"] = np.__version__
    if LIBRARY == "scipy":
        import scipy
        import scipy.linalg
        import scipy.optimize

        VERSIONS["scipy"] = scipy.__version__
    if LIBRARY == "cvxopt":
        import cvxopt
        import cvxopt.solvers

        VERSIONS["cvxopt"] = cvxopt.__version__
        cvxopt.solvers.options.update(show_progress=False, abstol=1e-12, reltol=1e-12, feastol=1e-12)
except ImportError as e:
    print(json.dumps({"missing": str(e)}), flush=True)
    sys.exit(0)


def blas():
    """Names the libraries of linear algebra that the process has loaded, where the system tells."""
    try:
        with open("/proc/self/maps") as maps:
            files = {line.split()[-1] for line in maps if "/" in line}
    except OSError:
        return "not told"
    names = {os.path.basename(os.path.realpath(file)) for file in files}
    return ", ".join(sorted(name for name in names if re.match("lib.*(blas|lapack|mkl|atlas).*[.]so", name))) or "not told"


def array(value):
    return np.array(value["data"], dtype=float).reshape(value["shape"]) if isinstance(value, dict) else np.array(value, dtype=float)


def tensors(point):
    return {name: {"shape": list(value.shape), "data": value.ravel().tolist()} for name, value in point.items()}


def thresholded(X, rows, beta, eigh):
    values, vectors = eigh(X.T @ X)
    kept = np.maximum(values - beta, 0.0)
    keep = np.argsort(-kept)[: min(rows, len(kept))]
    G = np.zeros((rows, X.shape[1]))
    G[: len(keep)] = np.sqrt(kept[keep])[:, None] * vectors[:, keep].T
    chosen = vectors[:, values > beta]
    return {"primal": {"G": G}, "dual": {"Y": chosen @ chosen.T}}


def covariance_matching(ask):
    X = array(ask["X"])
    eigh = scipy.linalg.eigh if LIBRARY == "scipy" else np.linalg.eigh
    return lambda: thresholded(X, ask["rows"], ask["beta"], eigh)


def one_dimensional_relu(ask):
    """min |w|^2 s.t. |top-m sum of x - top-m sum of w| <= beta, bottom-m likewise, for w in the order of x."""
    x = array(ask["x"])
    order = np.argsort(x)
    n = len(x)
    heads = np.tril(np.ones((n, n)))
    rows = np.vstack([heads, np.ones((n, n)) - heads])[: 2 * n - 1]
    target = rows @ x[order]
    beta = ask["beta"]

    def with_cvxopt():
        P, q = cvxopt.matrix(2.0 * np.eye(n)), cvxopt.matrix(np.zeros(n))
        G = cvxopt.matrix(np.vstack([rows, -rows]))
        h = cvxopt.matrix(np.concatenate([target + beta, beta - target]))
        w = np.empty(n)
        w[order] = np.array(cvxopt.solvers.qp(P, q, G, h)["x"]).ravel()
        return {"primal": {"w": w}}

    return with_cvxopt


def logistic_dual(ask):
    X, G, C = array(ask["X"]), array(ask["G"]), ask["C"]
    signed = np.vstack([-X, G])
    count = len(signed)

    def smooth(w):
        scores = signed @ w
        value = C / 2 * w @ w + np.logaddexp(0.0, scores).sum() / count
        share = 0.5 * (1 + np.tanh(scores / 2))
        return value, C * w + signed.T @ share / count

    def with_lbfgs():
        found = scipy.optimize.minimize(smooth, np.zeros(X.shape[1]), jac=True, method="L-BFGS-B",
                                        options={"maxiter": 10000, "maxfun": 100000, "ftol": 0, "gtol": 1e-11})
        return {"primal": {"w": found.x}}

    return with_lbfgs


SOLVERS = {
    "numpy": {"covariance-matching": covariance_matching},
    "scipy": {"covariance-matching": covariance_matching, "logistic-dual": logistic_dual},
    "cvxopt": {"one-dimensional-relu": one_dimensional_relu},
}[LIBRARY]
SOLVERS["nothing"] = lambda ask: dict


def timed(ask):
    solve = SOLVERS[ask["problem"]](ask["input"])
    seconds = []
    for iteration in range(ask["warmups"] + ask["iterations"]):
        calls, elapsed = 0, -1.0
        start = time.perf_counter()
        while elapsed < ask["least"]:
            for _ in range(1 + calls // 8):  # the clock is read seldom
                answer = solve()
                calls += 1
            elapsed = time.perf_counter() - start
        if iteration >= ask["warmups"]:
            seconds.append(elapsed / calls)
    return {"seconds": seconds, **{part: tensors(point) for part, point in answer.items()}}


VERSIONS["blas"] = blas()
print(json.dumps({"versions": VERSIONS, "problems": sorted(SOLVERS)}), flush=True)
for line in sys.stdin:
    try:
        reply = timed(json.loads(line))
    except Exception as e:  # whatever the library raises is the answer
        reply = {"error": f"{type(e).__name__}: {e}"}
    print(json.dumps(reply), flush=True)
