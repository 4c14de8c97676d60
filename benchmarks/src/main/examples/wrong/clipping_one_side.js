// Wrong on purpose: clips the large values and leaves the small ones.
// c >= 0 with sum of (y_i - c)+ equal to beta, or 0
const threshold = (y, beta, sum = -beta) =>
  y.sort((a, b) => b - a).reduce((c, value, i) => Math.max(c, (sum += value) / (i + 1)), 0);
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const { op, id, input } = JSON.parse(line);
  if (op === "bye") process.exit(0);
  let reply = { id, protocol: [1, 1], problems: ["one-dimensional-relu"],
    impl: { name: "one-sided", version: "1", language: "javascript" }, deterministic: true };
  if (op === "solve") {
    const x = input.x.data, high = threshold([...x], input.beta);
    const data = x.map((value) => Math.min(value, high));
    reply = { id, status: "optimal", primal: { w: { shape: [data.length], data } } };
  }
  console.log(JSON.stringify(reply));
});
