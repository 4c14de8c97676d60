package org.convexgan.arbitraries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.CovarianceMatchingLinearGenerator;
import org.convexgan.problem.PolynomialActivation;
import org.convexgan.problem.PolynomialLift;

/** Two-layer generators with a polynomial activation, and the linear generators on lifted noise that they are. */
public final class Polynomials {
    private static final int LARGEST_DIMENSION = 3;

    private Polynomials() {}

    /**
     * An instance of Theorem 4.2.
     *
     * @param problem the network and its noise
     * @param freshNoise other samples, as many features
     */
    public record Lift(PolynomialLift problem, Matrix freshNoise) implements Instance {
        @Override
        public String regime() {
            if (problem.a() == 0 || problem.b() == 0 || problem.c() == 0) {
                return "a coefficient is 0";
            }
            return problem.firstLayer().rows() == problem.firstLayer().columns()
                    ? "square first layer"
                    : "first layer not square";
        }
    }

    /**
     * Matching of the scatter through the lift.
     *
     * @param problem a linear generator on lifted noise
     * @param sigma the activation
     * @param noise {@code Z} before the lift
     * @param neurons {@code W₁} with as few neurons as reach every lifted weight, one per column
     * @param squares {@code λ_i = σ_i²}, chosen, descending
     * @param rank rank of the lifted noise, chosen
     */
    public record LiftedMatching(
            CovarianceMatchingLinearGenerator problem,
            PolynomialActivation sigma,
            Matrix noise,
            Matrix neurons,
            List<Double> squares,
            int rank)
            implements Instance {
        /** Returns {@code #{λ_i > β}}. */
        public int kept() {
            return (int)
                    squares.stream().filter(lambda -> lambda > problem.beta()).count();
        }

        /** Returns {@code rank Z}. */
        public int plainRank() {
            return ThinSvd.of(noise).rank();
        }

        @Override
        public String regime() {
            if (kept() > rank) {
                return "infeasible";
            }
            return kept() > plainRank() ? "only the lift has enough rank" : "the noise has enough rank";
        }
    }

    /** Returns networks with one to four neurons, and coefficients that are 0 in about half of them. */
    public static Arbitrary<Lift> lifts() {
        return Combinators.combine(
                        Numbers.integers(1, LARGEST_DIMENSION),
                        Numbers.integers(1, 4),
                        Numbers.integers(1, 3),
                        Numbers.integers(1, 4),
                        activations())
                .flatAs((d, neurons, outputs, samples, sigma) -> Combinators.combine(
                                Numbers.matrices(samples, d, -2, 2),
                                Numbers.matrices(d, neurons, -2, 2),
                                Numbers.matrices(neurons, outputs, -2, 2),
                                Numbers.matrices(2, d, -2, 2),
                                Numbers.scales())
                        .as((z, w1, w2, fresh, scale) -> new Lift(
                                new PolynomialLift(z.times(scale), w1, w2, sigma.a(), sigma.b(), sigma.c()), fresh)));
    }

    /** Returns scatter matching by linear generators on lifted noise of one to three features. */
    public static Arbitrary<LiftedMatching> liftedMatchings() {
        return Spectra.singularValues()
                .flatMap(sigma -> Combinators.combine(
                                Spectra.betas(sigma),
                                Numbers.integers(1, LARGEST_DIMENSION),
                                activations(),
                                Numbers.quarters(1, 3),
                                Rotations.seeds(),
                                Rotations.seeds(),
                                Rotations.seeds())
                        .as((beta, d, activation, betaG, left, right, seed) -> {
                            List<Vector> points = new ArrayList<>(NeuronLattice.points(activation, d));
                            Random random = new Random(seed);
                            Collections.shuffle(points, random);
                            int rank = 1 + random.nextInt(points.size());
                            points.subList(rank, points.size()).clear();
                            points.add(points.get(random.nextInt(rank)));
                            Matrix noise = NeuronLattice.mapped(points, seed);
                            Matrix neurons = NeuronLattice.mapped(NeuronLattice.points(activation, d), left)
                                    .transpose();
                            boolean tie = sigma.contains(Math.sqrt(beta));
                            Matrix x = Rotations.hide(
                                    Spectra.array(sigma),
                                    sigma.size() + 1,
                                    sigma.size(),
                                    tie ? 0 : left,
                                    tie ? 0 : right);
                            return new LiftedMatching(
                                    new CovarianceMatchingLinearGenerator(x, activation.lift(noise), beta, betaG),
                                    activation,
                                    noise,
                                    neurons,
                                    Spectra.squares(sigma),
                                    rank);
                        }));
    }

    /** Returns activations; in half of them one or two coefficients are 0. */
    static Arbitrary<PolynomialActivation> activations() {
        Arbitrary<Double> coefficients = Arbitraries.of(1.0, -1.0, 0.5, 2.0, -1.5);
        Arbitrary<Integer> zeros = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(0)), Tuple.of(5, Numbers.integers(1, 6))); // bits: which are 0
        return Combinators.combine(coefficients, coefficients, coefficients, zeros)
                .as((a, b, c, zero) -> new PolynomialActivation(
                        (zero & 1) == 0 ? a : 0, (zero & 2) == 0 ? b : 0, (zero & 4) == 0 ? c : 0));
    }
}
