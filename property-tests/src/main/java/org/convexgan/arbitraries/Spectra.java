package org.convexgan.arbitraries;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Activation;
import org.convexgan.problem.CovarianceMatching;
import org.convexgan.problem.CovarianceMatchingLinearGenerator;
import org.convexgan.problem.DiscriminatorSupremum;
import org.convexgan.problem.MeanAndCovarianceMatching;
import org.convexgan.problem.NormConstrainedCovariance;

/** Instances whose answer is a function of a chosen spectrum. */
public final class Spectra {
    private static final int LARGEST_DIMENSION = 5;

    private Spectra() {}

    /**
     * An instance of eq. (4).
     *
     * @param problem the data
     * @param squares {@code λ_i = σ_i²}, chosen, descending, as many as features
     */
    public record Thresholding(CovarianceMatching problem, List<Double> squares) implements Instance {
        @Override
        public String regime() {
            return regimeOf(squares, problem.beta(), problem.rows());
        }

        /** Returns {@code Σ (λ_i − β)_+}; no decomposition is involved. */
        public double optimalValue() {
            return excess(squares, problem.beta());
        }

        /** Returns {@code λ_1}. */
        public double scale() {
            return squares.get(0);
        }
    }

    /**
     * An instance of eq. (15).
     *
     * @param problem the data
     * @param squares {@code λ_i = σ_i²}, chosen, descending
     * @param rank {@code rank Z}, chosen
     */
    public record LinearThresholding(CovarianceMatchingLinearGenerator problem, List<Double> squares, int rank)
            implements Instance {
        @Override
        public String regime() {
            String regime = regimeOf(squares, problem.beta(), rank);
            return regime.equals("some cut") && rank < problem.noise().columns() ? "rank-deficient noise" : regime;
        }

        /** Returns {@code (β_g/2) Σ (λ_i − β)_+}. */
        public double optimalValue() {
            return problem.betaG() / 2 * excess(squares, problem.beta());
        }

        /** Returns {@code λ_1}. */
        public double scale() {
            return squares.get(0);
        }
    }

    /**
     * An instance of Corollary 3.3 whose mean lies along an eigenvector of the centred scatter.
     *
     * @param problem the data
     * @param eigenvalues of {@code C = S − s·sᵀ/n_f}, chosen
     * @param sumLength {@code ‖s‖}, chosen
     */
    public record Centred(MeanAndCovarianceMatching problem, List<Double> eigenvalues, double sumLength)
            implements Instance {
        @Override
        public String regime() {
            double beta = problem.beta();
            long kept = eigenvalues.stream().filter(lambda -> lambda > beta).count();
            if (eigenvalues.stream().anyMatch(lambda -> lambda < -beta)) {
                return "infeasible: C too negative";
            }
            if (kept > problem.rows() - 1) {
                return "infeasible: too few rows";
            }
            return kept == 0 ? "mean only" : "some kept";
        }

        /** Returns {@code ‖s‖²/n_f + Σ (λ_i − β)_+}. */
        public double optimalValue() {
            return sumLength * sumLength / problem.rows() + excess(eigenvalues, problem.beta());
        }

        /** Returns the size of the data: {@code max |λ_i| + ‖s‖²}. */
        public double scale() {
            return eigenvalues.stream().mapToDouble(Math::abs).max().orElse(0) + sumLength * sumLength;
        }
    }

    /**
     * An instance of eq. (36).
     *
     * @param problem the data
     * @param squares {@code λ_i = σ_i²}, chosen, descending
     */
    public record Levelling(NormConstrainedCovariance problem, List<Double> squares) implements Instance {
        @Override
        public String regime() {
            double affordable = 1 / problem.betaG();
            long rank = squares.stream().filter(lambda -> lambda > 0).count();
            if (affordable < 1) {
                return "nothing affordable";
            }
            if (problem.rows() < Math.min(rank, (long) affordable)) {
                return "too few rows";
            }
            if (rank < (long) affordable) {
                return "rank below 1/betaG";
            }
            return affordable == Math.rint(affordable) ? "1/betaG integer" : "plain";
        }

        /** Returns {@code τ + β_g Σ_{i≤m} (λ_i − τ)_+} with {@code m = min(⌊1/β_g⌋, n_f)}, {@code τ = λ_{m+1}}. */
        public double optimalValue() {
            int m = (int) Math.min(Math.floor(1 / problem.betaG() + 1e-12), problem.rows());
            double level = m < squares.size() ? squares.get(m) : 0;
            return level + problem.betaG() * excess(squares, level);
        }

        /** Returns {@code λ_1}. */
        public double scale() {
            return squares.get(0);
        }
    }

    /**
     * Real and generated samples with a chosen spectrum of {@code XᵀX − GᵀG}.
     *
     * @param problem the data, quadratic activation
     * @param differences eigenvalues of {@code XᵀX − GᵀG}, chosen
     */
    public record ScatterDifference(DiscriminatorSupremum problem, List<Double> differences) implements Instance {
        @Override
        public String regime() {
            double largest =
                    differences.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
            double smallest =
                    differences.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
            if (largest == -smallest) {
                return "tie";
            }
            return largest > -smallest ? "positive leads" : "negative leads";
        }

        /** Returns {@code h(G) = max |λ_i|}. */
        public double discriminatorValue() {
            return differences.stream().mapToDouble(Math::abs).max().orElseThrow();
        }
    }

    /** Returns instances of eq. (4): all, some or no directions cut, exact ties, too few rows. */
    public static Arbitrary<Thresholding> thresholding() {
        return singularValues().flatMap(sigma -> {
            int d = sigma.size();
            return Combinators.combine(
                            betas(sigma),
                            Numbers.integers(1, d + 2),
                            Numbers.integers(0, 3),
                            Rotations.seeds(),
                            Rotations.seeds())
                    .as((beta, rows, moreRows, left, right) -> {
                        boolean tie = sigma.contains(Math.sqrt(beta));
                        Matrix x = Rotations.hide(array(sigma), d + moreRows, d, tie ? 0 : left, tie ? 0 : right);
                        return new Thresholding(new CovarianceMatching(x, rows, beta), squares(sigma));
                    });
        });
    }

    /** Returns instances of eq. (15): as for eq. (4), with noise of full and of deficient rank. */
    public static Arbitrary<LinearThresholding> linearThresholding() {
        return singularValues().flatMap(sigma -> {
            int d = sigma.size();
            return Combinators.combine(
                            betas(sigma), noises(), Numbers.quarters(1, 3), Rotations.seeds(), Rotations.seeds())
                    .as((beta, noise, betaG, left, right) -> {
                        boolean tie = sigma.contains(Math.sqrt(beta));
                        Matrix x = Rotations.hide(array(sigma), d + 1, d, tie ? 0 : left, tie ? 0 : right);
                        return new LinearThresholding(
                                new CovarianceMatchingLinearGenerator(x, noise.get1(), beta, betaG),
                                squares(sigma),
                                noise.get2());
                    });
        });
    }

    /** Returns noise with its rank: singular values between 1/4 and 4, some exactly 0. */
    private static Arbitrary<Tuple.Tuple2<Matrix, Integer>> noises() {
        return Combinators.combine(
                        Numbers.integers(2, 7),
                        Numbers.integers(2, LARGEST_DIMENSION + 1),
                        Arbitraries.of(0, 0, 0, 1, 2),
                        Rotations.seeds(),
                        Rotations.seeds())
                .flatAs((rows, columns, deficit, left, right) -> {
                    int full = Math.min(rows, columns);
                    int rank = Math.max(1, full - deficit);
                    return Numbers.quarters(1, 4).list().ofSize(rank).map(values -> {
                        double[] lambda = new double[full];
                        for (int i = 0; i < rank; i++) {
                            lambda[full - rank + i] = values.get(i); // zeros first: unhidden noise then misses e_1
                        }
                        return Tuple.of(Rotations.hide(lambda, rows, columns, left, right), rank);
                    });
                });
    }

    /** Returns noise of a chosen rank with one sample and one feature more, singular values {@code q, …, 1}, 0, in hidden bases. */
    public static Matrix noiseOfRank(int q) {
        double[] values = IntStream.range(0, q).mapToDouble(i -> q - i).toArray();
        return Rotations.hide(values, q + 1, q + 1, q, Rotations.another(q));
    }

    /** Returns instances of Corollary 3.3 with equal and different numbers of rows. */
    public static Arbitrary<Centred> centred() {
        return Combinators.combine(
                        Numbers.integers(1, LARGEST_DIMENSION - 1),
                        Numbers.integers(1, 8),
                        Numbers.integers(1, 3),
                        Numbers.quarters(0, 12),
                        Numbers.betweenQuarters(0, 12),
                        Rotations.seeds())
                .flatAs((d, rows, moreRows, sumLength, beta, right) -> Numbers.quarters(0, 5)
                        .list()
                        .ofSize(d)
                        .map(sigma -> centred(sigma, d + moreRows, rows, sumLength, beta, right)));
    }

    private static Centred centred(
            List<Double> sigma, int realRows, int rows, double sumLength, double beta, int rightSeed) {
        int d = sigma.size();
        Matrix v = Rotations.of(d, rightSeed);
        Vector mean = v.column(0).times(sumLength / realRows);
        Matrix spread = Matrix.diagonal(realRows, d, array(sigma));
        Matrix centredSpread = helmert(realRows).times(spread).times(v.transpose());
        Matrix x = centredSpread.plus(
                Vector.of(DoubleStream.generate(() -> 1).limit(realRows).toArray())
                        .outer(mean));
        double shift = sumLength * sumLength * (1.0 / realRows - 1.0 / rows);
        List<Double> eigenvalues = IntStream.range(0, d)
                .mapToObj(i -> sigma.get(i) * sigma.get(i) + (i == 0 ? shift : 0))
                .sorted(Comparator.reverseOrder())
                .toList();
        return new Centred(new MeanAndCovarianceMatching(x, rows, beta), eigenvalues, sumLength);
    }

    /** Returns an orthogonal matrix whose last column is {@code 1/√n}, so that all others sum to 0. */
    private static Matrix helmert(int n) {
        double[] entries = new double[n * n];
        for (int j = 1; j < n; j++) {
            for (int i = 0; i < j; i++) {
                entries[i * n + j - 1] = 1 / Math.sqrt((double) j * (j + 1));
            }
            entries[j * n + j - 1] = -j / Math.sqrt((double) j * (j + 1));
        }
        for (int i = 0; i < n; i++) {
            entries[i * n + n - 1] = 1 / Math.sqrt(n);
        }
        return Matrix.of(n, n, entries);
    }

    /** Returns instances of eq. (36): few rows, deficient rank, {@code 1/β_g} integer or not. */
    public static Arbitrary<Levelling> levelling() {
        return singularValues()
                .flatMap(sigma -> Combinators.combine(
                                Arbitraries.oneOf(
                                        Arbitraries.of(1.0, 0.5, 0.25, 0.125),
                                        Arbitraries.of(0.15, 0.3, 0.4, 0.7),
                                        Arbitraries.of(1.25, 2.0)),
                                Numbers.integers(1, sigma.size() + 2),
                                Numbers.integers(0, 3),
                                Rotations.seeds(),
                                Rotations.seeds())
                        .as((betaG, rows, moreRows, left, right) -> new Levelling(
                                new NormConstrainedCovariance(
                                        Rotations.hide(
                                                array(sigma), sigma.size() + moreRows, sigma.size(), left, right),
                                        rows,
                                        betaG),
                                squares(sigma))));
    }

    /**
     * Returns samples for the quadratic discriminator.
     *
     * @param beta discriminator penalties
     */
    public static Arbitrary<ScatterDifference> scatterDifferences(Arbitrary<Double> beta) {
        return Numbers.integers(1, 4)
                .flatMap(d -> Combinators.combine(
                                Numbers.quarters(0, 4).list().ofSize(d),
                                Numbers.quarters(0, 4).list().ofSize(d),
                                Numbers.integers(0, 2),
                                Numbers.integers(0, 2),
                                Numbers.integers(1, 4),
                                beta,
                                Rotations.seeds(),
                                Rotations.seeds())
                        .as((real, generated, moreReal, moreGenerated, neurons, penalty, left, right) -> {
                            Matrix x = Rotations.hide(array(real), d + moreReal, d, left, right);
                            Matrix g = Rotations.hide(
                                    array(generated), d + moreGenerated, d, Rotations.another(left), right);
                            List<Double> differences = IntStream.range(0, d)
                                    .mapToObj(i -> real.get(i) * real.get(i) - generated.get(i) * generated.get(i))
                                    .toList();
                            return new ScatterDifference(
                                    new DiscriminatorSupremum(x, g, Activation.QUADRATIC, penalty, neurons),
                                    differences);
                        }));
    }

    static Arbitrary<List<Double>> singularValues() {
        return Numbers.integers(1, LARGEST_DIMENSION)
                .flatMap(d -> Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(0.0)), Tuple.of(6, Numbers.quarters(0, 5)))
                        .list()
                        .ofSize(d)
                        .map(values -> values.stream()
                                .sorted(Comparator.reverseOrder())
                                .toList()));
    }

    /** Returns penalties above all, below all and between the squares, and exactly at one of them. */
    static Arbitrary<Double> betas(List<Double> sigma) {
        double largest = sigma.get(0) * sigma.get(0);
        Arbitrary<Double> cutsAll = Numbers.integers(0, 8).map(k -> largest + k / 4.0 + 0.125);
        Arbitrary<Double> cutsNone = Arbitraries.just(1.0 / 64);
        if (largest == 0) {
            return cutsAll;
        }
        return Arbitraries.frequencyOf(
                Tuple.of(2, cutsAll),
                Tuple.of(2, cutsNone),
                Tuple.of(4, Numbers.betweenQuarters(0, (int) Math.ceil(largest))),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                squares(sigma).stream().filter(s -> s > 0).toList())));
    }

    static List<Double> squares(List<Double> sigma) {
        return sigma.stream().map(s -> s * s).toList();
    }

    private static double excess(List<Double> eigenvalues, double level) {
        return eigenvalues.stream()
                .mapToDouble(lambda -> Math.max(0, lambda - level))
                .sum();
    }

    private static String regimeOf(List<Double> squares, double beta, int available) {
        long kept = squares.stream().filter(lambda -> lambda > beta).count();
        if (kept > available) {
            return "infeasible";
        }
        if (squares.contains(beta)) {
            return "tie";
        }
        if (kept == 0) {
            return "all cut";
        }
        return kept == squares.size() ? "none cut" : "some cut";
    }

    static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
