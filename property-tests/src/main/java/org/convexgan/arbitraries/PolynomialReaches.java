package org.convexgan.arbitraries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.PolynomialActivation;
import org.convexgan.problem.PolynomialGeneratorFit;

/**
 * Lifted weights that given neurons reach or miss by construction: the weight is that of a network whose neurons are independent, and then neurons are
 * taken away, added or exchanged.
 */
public final class PolynomialReaches {
    private static final int LARGEST_DIMENSION = 3;
    private static final PolynomialActivation UNWEIGHTED = new PolynomialActivation(1, 1, 1);

    private PolynomialReaches() {}

    /** What happens to the neurons. */
    private enum Case {
        ENOUGH("enough neurons", true),
        ONE_TOO_FEW("one neuron too few", false),
        SPECIAL("few neurons, special weight", true),
        QUADRIC("neurons on a quadric", false),
        FULL_RANK("weight of full rank", false),
        FEW_SAMPLES("few samples", true),
        ONE_OUTPUT("one output, neurons chosen for it", true);

        private final String regime;
        private final boolean reachable;

        Case(String regime, boolean reachable) {
            this.regime = regime;
            this.reachable = reachable;
        }
    }

    /**
     * A lifted weight and neurons that reach it or not.
     *
     * @param problem the data
     * @param regime how it was built
     * @param reachable whether {@code p* = 0}, known from the construction
     */
    public record Reach(PolynomialGeneratorFit problem, String regime, boolean reachable) implements Instance {}

    /** Returns fits whose optimal value is 0, or not, by construction. */
    public static Arbitrary<Reach> reaches() {
        return Combinators.combine(
                        Arbitraries.of(Case.values()),
                        Numbers.integers(1, LARGEST_DIMENSION),
                        Polynomials.activations(),
                        Numbers.integers(1, 2),
                        Rotations.seeds(),
                        Rotations.seeds(),
                        Rotations.seeds())
                .as((how, drawnSize, drawn, outputs, noiseSeed, layerSeed, seed) -> {
                    int d = how == Case.FULL_RANK ? Math.min(drawnSize, 2) : drawnSize;
                    boolean needsAll =
                            drawn.dimension(d) < 2 || how == Case.QUADRIC && (drawn.a() == 0 || drawn.b() == 0);
                    PolynomialActivation sigma = needsAll ? UNWEIGHTED : drawn;
                    return reach(how, d, sigma, how == Case.ONE_OUTPUT ? 1 : outputs, noiseSeed, layerSeed, seed);
                })
                .filter(in -> in.problem().feasibility().decision() == Feasibility.Decision.FEASIBLE);
    }

    private static Reach reach(
            Case how, int d, PolynomialActivation sigma, int outputs, int noiseSeed, int layerSeed, int seed) {
        Random random = new Random(seed);
        List<Vector> all = NeuronLattice.points(sigma, d);
        int last = all.size() - 1;
        int dropped = how == Case.QUADRIC ? last : random.nextInt(all.size());
        Matrix secondLayer = how == Case.FULL_RANK ? Matrix.identity(all.size()) : gaps(random, all.size(), outputs);
        if (how == Case.SPECIAL) {
            secondLayer = withoutRow(secondLayer, dropped);
        }
        Matrix weight = UNWEIGHTED
                .lift(NeuronLattice.mapped(all, layerSeed))
                .transpose()
                .times(secondLayer)
                .plus(skew(random, d, secondLayer.columns()));
        Matrix neurons = how == Case.ONE_OUTPUT
                ? chosenFor(weight.column(0), d, random)
                : NeuronLattice.mapped(neurons(how, all, dropped, random), layerSeed);
        return new Reach(
                new PolynomialGeneratorFit(
                        NeuronLattice.mapped(samples(how, all, random), noiseSeed),
                        neurons.transpose(),
                        weight,
                        sigma.a(),
                        sigma.b(),
                        sigma.c()),
                how.regime,
                how.reachable);
    }

    private static List<Vector> neurons(Case how, List<Vector> all, int dropped, Random random) {
        int d = all.get(0).size();
        List<Vector> neurons = new ArrayList<>(all);
        switch (how) {
            case ENOUGH -> IntStream.range(0, random.nextInt(2)).forEach(i -> neurons.add(halves(random, d)));
            case ONE_TOO_FEW, SPECIAL -> neurons.remove(dropped);
            case QUADRIC -> { // without 2e_1 all points have w_1·(w_1 − 1) = 0, and so do these
                neurons.remove(dropped);
                IntStream.range(0, 2).forEach(i -> neurons.add(onQuadric(random, d)));
            }
            case FULL_RANK -> {
                neurons.remove(dropped);
                neurons.replaceAll(w -> halves(random, d));
            }
            default -> Collections.shuffle(neurons, random);
        }
        return neurons;
    }

    private static List<Vector> samples(Case how, List<Vector> all, Random random) {
        List<Vector> samples = new ArrayList<>(all);
        Collections.shuffle(samples, random);
        if (how == Case.FEW_SAMPLES) {
            samples.subList(1 + random.nextInt(all.size() - 1), all.size()).clear();
        } else {
            samples.add(halves(random, all.get(0).size()));
        }
        return samples;
    }

    /**
     * Returns {@code d_f + 2} neurons that reach a weight with one output, even if {@code D} is larger (ours).
     *
     * <pre>{@code
     * M = [V l; lᵀ t] = κ·q·qᵀ + Σ_i λ_i·p_i·p_iᵀ,   w(V, l, t) = Σ_j v_j·(vec(w_j·w_jᵀ); w_j; 1)   with   (w_j; 1) ∝ q, p_1, p_2, …
     * }</pre>
     */
    private static Matrix chosenFor(Vector weight, int d, Random random) {
        double[] form = new double[(d + 1) * (d + 1)];
        for (int k = 0; k < d; k++) {
            for (int l = 0; l < d; l++) {
                form[k * (d + 1) + l] = weight.get(k * d + l);
            }
            form[k * (d + 1) + d] = weight.get(d * d + k);
            form[d * (d + 1) + k] = weight.get(d * d + k);
        }
        form[form.length - 1] = weight.get(d * d + d);
        double[] entries = IntStream.rangeClosed(0, d)
                .mapToDouble(k -> 1 + random.nextDouble())
                .toArray();
        Vector q = Vector.of(entries);
        double size = Vector.of(form).norm();
        Matrix rest = Matrix.of(d + 1, d + 1, form)
                .symmetricPart()
                .minus(q.times(size).outer(q));
        Matrix directions = SymmetricEigen.of(rest).vectors().transpose();
        return Matrix.ofRows(IntStream.rangeClosed(0, d + 1)
                .mapToObj(j -> j > d ? q : directions.row(j))
                .map(p -> IntStream.range(0, d)
                        .mapToDouble(k -> p.get(k) / p.get(d))
                        .toArray())
                .toArray(double[][]::new));
    }

    /** Returns a matrix whose entries are ±1, ±2 or ±3: no row is 0. */
    private static Matrix gaps(Random random, int rows, int columns) {
        return Matrix.of(
                rows,
                columns,
                IntStream.range(0, rows * columns)
                        .mapToDouble(k -> (1 + random.nextInt(3)) * (random.nextBoolean() ? 1 : -1))
                        .toArray());
    }

    private static Matrix withoutRow(Matrix matrix, int dropped) {
        double[] kept = IntStream.range(0, matrix.rows())
                .mapToDouble(i -> i == dropped ? 0 : 1)
                .toArray();
        return Matrix.diagonal(matrix.rows(), matrix.rows(), kept).times(matrix);
    }

    private static Vector halves(Random random, int d) {
        return Vector.of(IntStream.range(0, d)
                .mapToDouble(i -> (random.nextInt(9) - 4) / 2.0)
                .toArray());
    }

    private static Vector onQuadric(Random random, int d) {
        Vector free = halves(random, d);
        return free.plus(NeuronLattice.axis(d, 0).times(random.nextInt(2) - free.get(0)));
    }

    /** Returns a lifted weight that generates 0 on all noise, because its first block is antisymmetric. */
    private static Matrix skew(Random random, int d, int columns) {
        double[][] rows = new double[PolynomialActivation.liftedSize(d)][columns];
        for (int k = 0; k < d * d; k++) {
            int mirrored = k % d * d + k / d;
            if (k < mirrored) {
                for (int j = 0; j < columns; j++) {
                    rows[k][j] = random.nextInt(5) - 2;
                    rows[mirrored][j] = -rows[k][j];
                }
            }
        }
        return Matrix.ofRows(rows);
    }
}
