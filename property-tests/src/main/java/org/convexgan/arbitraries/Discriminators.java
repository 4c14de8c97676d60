package org.convexgan.arbitraries;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.problem.Activation;
import org.convexgan.problem.DiscriminatorSupremum;

/** Two-layer discriminators against given samples, with any of the activations. */
public final class Discriminators {
    private Discriminators() {}

    /**
     * Samples for any activation, with the value {@code h(G)} of the best neuron known by construction.
     *
     * @param problem the data
     * @param discriminatorValue {@code h(G)}, chosen
     */
    public record Game(DiscriminatorSupremum problem, double discriminatorValue) implements Instance {
        @Override
        public String regime() {
            if (problem.beta() == 0) {
                return problem.neurons() == 1 ? "one neuron" : "several neurons";
            }
            if (discriminatorValue == problem.beta()) {
                return "h = beta";
            }
            return discriminatorValue < problem.beta() ? "supremum 0" : "supremum infinite";
        }
    }

    /** Returns the inner maximization of (3) for linear, quadratic and one-dimensional ReLU discriminators. */
    public static Arbitrary<Game> games() {
        return Combinators.combine(Numbers.integers(0, 5), Numbers.betweenQuarters(0, 8))
                .flatAs((tie, beta) -> {
                    Arbitrary<Double> anyBeta = Arbitraries.just(beta);
                    Arbitrary<Game> games = Arbitraries.oneOf(
                            Means.sumDifferences(anyBeta).map(in -> new Game(in.problem(), in.distance())),
                            Spectra.scatterDifferences(anyBeta)
                                    .map(in -> new Game(in.problem(), in.discriminatorValue())),
                            rectified(beta));
                    return tie == 0 ? games.map(Discriminators::tied) : games;
                });
    }

    /** Returns norm-constrained discriminators, {@code β = 0}, for the same activations. */
    public static Arbitrary<Game> unpenalizedGames() {
        return games().map(game -> {
            DiscriminatorSupremum p = game.problem();
            return new Game(
                    new DiscriminatorSupremum(p.realData(), p.generated(), p.activation(), 0, p.neurons()),
                    game.discriminatorValue());
        });
    }

    /** Returns the same samples with {@code β = h(G)}, where that is positive. */
    private static Game tied(Game game) {
        DiscriminatorSupremum p = game.problem();
        return game.discriminatorValue() == 0
                ? game
                : new Game(
                        new DiscriminatorSupremum(
                                p.realData(), p.generated(), p.activation(), game.discriminatorValue(), p.neurons()),
                        game.discriminatorValue());
    }

    private static Arbitrary<Game> rectified(double beta) {
        return Combinators.combine(Numbers.integers(1, 4), Numbers.integers(1, 4), Numbers.integers(1, 3))
                .flatAs((realRows, generatedRows, neurons) -> Combinators.combine(
                                Numbers.matrices(realRows, 1, -3, 3), Numbers.matrices(generatedRows, 1, -3, 3))
                        .as((x, g) -> {
                            double positive = x.column(0)
                                            .map(t -> Math.max(t, 0))
                                            .sum()
                                    - g.column(0).map(t -> Math.max(t, 0)).sum();
                            double negative = x.column(0)
                                            .map(t -> Math.max(-t, 0))
                                            .sum()
                                    - g.column(0).map(t -> Math.max(-t, 0)).sum();
                            return new Game(
                                    new DiscriminatorSupremum(x, g, Activation.RELU, beta, neurons),
                                    Math.max(Math.abs(positive), Math.abs(negative)));
                        }));
    }
}
