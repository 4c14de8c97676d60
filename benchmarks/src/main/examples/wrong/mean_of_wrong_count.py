# Wrong on purpose: divides the sum by the number of real samples n_r instead of the number of generated samples n_f.
import json, math, sys

for line in sys.stdin:
    ask = json.loads(line)
    if ask["op"] == "bye":
        break
    reply = {"id": ask["id"], "protocol": [1, 1], "problems": ["mean-matching"],
             "impl": {"name": "wrong-count", "version": "1", "language": "python"}, "deterministic": True}
    if ask["op"] == "solve":
        X, rows, beta = (ask["input"][field] for field in ("X", "rows", "beta"))
        n, d = X["shape"]
        s = [math.fsum(X["data"][j::d]) for j in range(d)]
        keep = max(0.0, 1 - beta / max(math.hypot(*s), beta))
        reply = {"id": ask["id"], "status": "optimal",
                 "primal": {"G": {"shape": [rows, d], "data": [keep * sj / n for sj in s] * rows}}}
    print(json.dumps(reply), flush=True)
