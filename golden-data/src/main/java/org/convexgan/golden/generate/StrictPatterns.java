package org.convexgan.golden.generate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * The strict patterns {@code 1[Xu > 0]}, {@code x_i'u != 0}, as compositions of the sign vectors of edges: the point {@code u + eps v} has the
 * signs of {@code u}, and those of {@code v} where {@code u} has 0. Edges are intersections of {@code r − 1} independent hyperplanes.
 *
 * <p>Their number must be Whitney's {@code Σ_S (−1)^(|S| − rank S)} over all subsets {@code S} of rows. Feasible is an answer whose rows are strict patterns; its
 * objective is the number of different ones, so that a gap means incomplete.
 */
record StrictPatterns(RationalMatrix x) implements ExactProblem {
    static StrictPatterns of(String... rows) {
        return new StrictPatterns(RationalMatrix.rows(rows));
    }

    @Override
    public String name() {
        return "arrangement";
    }

    @Override
    public Point input() {
        return new Point().matrix("X", x);
    }

    @Override
    public boolean hasValue() {
        return false;
    }

    @Override
    public Proved prove() {
        RationalMatrix patterns = patterns();
        ProofException.require(patterns.rows() == whitney(), "as many patterns as Whitney's sum", patterns);
        return Proved.optimal(new BigFraction(patterns.rows())).uniqueMatrix("set(patterns)", patterns);
    }

    int rank() {
        return x.rank();
    }

    private int whitney() {
        int n = x.rows();
        return IntStream.rangeClosed(0, n)
                .flatMap(size ->
                        Subsets.of(n, size).stream().mapToInt(subset -> (size - rank(subset)) % 2 == 0 ? 1 : -1))
                .sum();
    }

    private int rank(int[] subset) {
        return subset.length == 0 ? 0 : rows(subset).rank();
    }

    private RationalMatrix rows(int[] subset) {
        return RationalMatrix.of(subset.length, x.columns(), (i, j) -> x.at(subset[i], j));
    }

    /** Returns the strict patterns as rows of 0 and 1, sorted as words. */
    RationalMatrix patterns() {
        Set<List<Integer>> edges = edges();
        Set<List<Integer>> seen = new LinkedHashSet<>(edges);
        Deque<List<Integer>> open = new ArrayDeque<>(edges);
        while (!open.isEmpty()) {
            List<Integer> face = open.remove();
            for (List<Integer> edge : edges) {
                List<Integer> composed = IntStream.range(0, face.size())
                        .mapToObj(i -> face.get(i) == 0 ? edge.get(i) : face.get(i))
                        .toList();
                if (seen.add(composed)) {
                    open.add(composed);
                }
            }
        }
        List<String> words = new ArrayList<>(seen.stream()
                .filter(face -> !face.contains(0))
                .map(face -> face.stream().map(sign -> sign > 0 ? "1" : "0").collect(Collectors.joining()))
                .collect(Collectors.toCollection(TreeSet::new)));
        return words(words.toArray(String[]::new));
    }

    /** Returns the sign vectors of {@code ±X·v} for the solutions of {@code X_B·v = e_k}, {@code B} running over the bases among the rows. */
    private Set<List<Integer>> edges() {
        RationalMatrix independent = independentColumns();
        int r = independent.columns();
        Set<List<Integer>> edges = new LinkedHashSet<>();
        for (int[] basis : Subsets.of(x.rows(), r)) {
            RationalMatrix square = RationalMatrix.of(r, r, (i, j) -> independent.at(basis[i], j));
            for (int k = 0; k < r; k++) {
                Optional<RationalMatrix> edge =
                        square.solve(RationalMatrix.identity(r).col(k));
                edge.ifPresent(v -> {
                    edges.add(signs(independent.times(v)));
                    edges.add(signs(independent.times(v).times(BigFraction.MINUS_ONE)));
                });
            }
        }
        return edges;
    }

    /** Returns {@code rank(X)} columns of {@code X} that span the others: they have the same patterns. */
    private RationalMatrix independentColumns() {
        int r = x.rank();
        return Subsets.of(x.columns(), r).stream()
                .map(chosen -> RationalMatrix.of(x.rows(), r, (i, j) -> x.at(i, chosen[j])))
                .filter(candidate -> candidate.rank() == r)
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> signs(RationalMatrix products) {
        return IntStream.range(0, products.rows())
                .mapToObj(i -> products.at(i).signum())
                .toList();
    }

    /** Returns words of 0 and 1 as rows. */
    static RationalMatrix words(String... words) {
        return RationalMatrix.of(words.length, words[0].length(), (i, j) -> new BigFraction(words[i].charAt(j) - '0'));
    }

    /** Returns an answer with the given rows. */
    static Candidate answer(RationalMatrix patterns) {
        return Candidate.matrix("patterns", patterns);
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("patterns", List.of(-1, x.rows()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        Set<RationalMatrix> strict = rowsOf(patterns());
        return strict.containsAll(rowsOf(primal.get("patterns")));
    }

    private static Set<RationalMatrix> rowsOf(RationalMatrix patterns) {
        return IntStream.range(0, patterns.rows()).mapToObj(patterns::row).collect(Collectors.toSet());
    }

    @Override
    public BigFraction scale() {
        return BigFraction.ONE;
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.of(rowsOf(primal.get("patterns")).size());
    }
}
