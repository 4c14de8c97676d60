package org.convexgan.claims;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.LinearGames;
import org.convexgan.broken.BrokenLinearGda;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.LinearStability;
import org.convexgan.overparam.LinearizedGda;
import org.convexgan.problem.LinearGda;
import org.convexgan.problem.Point;
import org.convexgan.problem.UpdateOrder;

@Decides("OP-A.3")
@Label("OP-A.3: the linear system decays with rate 1 - eta alpha^2 and a transient constant of at most 3.6123")
class LinearTransientProperties extends ClaimProperties<LinearGda> {
    private static final double ROUNDING = 1e-12;
    private static final double PRINTED = 5;
    private static final int STEPS = 200;

    /** Angle of the right singular vector of {@code A²} at {@code μ = 1}, {@code ηs² = 1/8}. */
    private static final double WORST_START = 3.0096107918;

    @Override
    protected List<? extends Mutant<LinearGda>> mutants() {
        return List.of(BrokenLinearGda.values());
    }

    @Amended
    @Label("mu <= 2, mu >= 8 eta beta^2: |z_t| <= 3.6123 (1 - eta alpha^2)^t |z_0|")
    void state_decays_with_the_constant_of_the_proof(@ForAll("damped") LinearGames.Game in) {
        Point end = solve(in.problem()).primal();

        atMost("|z|", size(end), LinearStability.TRANSIENT, in, in.start());
    }

    @Amended
    @Label("mu <= 1: |z_t| <= 1.751 (1 - eta alpha^2)^t |z_0|")
    void state_decays_with_the_sharp_constant(@ForAll("slow") LinearGames.Game in) {
        Point end = solve(in.problem()).primal();

        atMost("|z|", size(end), LinearStability.SHARP_TRANSIENT, in, in.start());
    }

    @Amended
    @Label("mu <= 1, d_0 = 0: |r_t| <= 8/7 (1 - eta alpha^2)^t |r_0|")
    void residual_decays_with_its_own_constant(@ForAll("fromZero") LinearGames.Game in) {
        Point end = solve(in.problem()).primal();

        atMost(
                "|r|",
                end.vector("r").norm(),
                LinearStability.RESIDUAL_TRANSIENT,
                in,
                in.problem().r0().norm());
    }

    private static void atMost(String what, double size, double constant, LinearGames.Game in, double start) {
        double allowed = constant * Math.pow(rate(in.problem()), in.problem().steps()) * start;
        require(
                Check.VALUE,
                size <= allowed * (1 + ROUNDING) + ROUNDING * start,
                "after %s steps %s is %s, more than %s",
                in.problem().steps(),
                what,
                size,
                allowed);
    }

    /** Returns {@code 1 − ηα²}. */
    private static double rate(LinearGda problem) {
        double alpha = problem.singularValues().stream().min().orElseThrow();
        return 1 - problem.eta() * alpha * alpha;
    }

    @Amended
    @Label("state and spectral radius are those of the recurrence")
    void answers_are_those_of_the_recurrence(@ForAll("games") LinearGames.Game in) {
        certified(in.problem());
    }

    @Supports
    @Label("the constants are sharp: at mu = 1, eta s^2 = 1/8 the state reaches 1.750 of its bound, the residual 8/7")
    void constants_are_attained(@ForAll("angles") Double angle) {
        double largest = 0;
        for (int t = 0; t <= 12; t++) {
            Point end = solve(extreme(angle, t)).primal();
            largest = Math.max(largest, size(end) / Math.pow(7.0 / 8, t));
        }
        Point once = solve(extreme(0, 1)).primal();

        require(
                Check.VALUE,
                largest <= LinearStability.SHARP_TRANSIENT && largest >= 1.750,
                "the largest ratio is %s",
                largest);
        expect("|r_1| / (7/8)", once.vector("r").get(0) * 8 / 7, LinearStability.RESIDUAL_TRANSIENT, 1);
    }

    private static LinearGda extreme(double angle, int steps) {
        return new LinearGda(
                Vector.of(1),
                1,
                0.125,
                Vector.of(StrictMath.cos(angle)),
                Vector.of(StrictMath.sin(angle)),
                steps,
                UpdateOrder.SIMULTANEOUS);
    }

    @Refutes
    @Label("mu >= 8 eta beta^2 suffices for |z_t| <= 5 (1 - eta alpha^2)^t |z_0|, whatever mu")
    void state_decays_for_every_ascent_step(@ForAll("anyAscent") LinearGames.Game in) {
        Point end = solve(in.problem()).primal();

        double allowed = PRINTED * Math.pow(rate(in.problem()), in.problem().steps()) * in.start();

        refuteIf(
                size(end) > allowed * (1 + 1e-9),
                "mu = %s: after %s steps the state has size %s, more than %s",
                in.problem().mu(),
                in.problem().steps(),
                size(end),
                allowed);
    }

    private static double size(Point state) {
        return Math.hypot(state.vector("r").norm(), state.vector("d").norm());
    }

    @Override
    protected List<Figure> figures() {
        List<Series> series = new ArrayList<>();
        series.add(ratios("ηs² = 1/8, μ = 1: the sharpest case", 1, 0.125));
        series.add(ratios("ηs² = 1/4, μ = 1: a double eigenvalue", 1, 0.25));
        series.add(ratios("ηs² = 1/100, μ = 1", 1, 0.01));
        series.add(ratios("ηs² = 1/100, μ = 2.01: beyond the hidden condition", 2.01, 0.01));
        return List.of(
                new Figure(
                        "Powers of the linearized iteration against the bound",
                        Axis.linear("step"),
                        Axis.logarithmic("‖z̃_t‖ / (1 − ηα²)ᵗ‖z₀‖"),
                        false,
                        series,
                        "The start is (−0.991, 0.132). The ratio stays below 1.751 for μ ≤ 1 and ηs² ≤ μ/8, where the paper allows 5; for μ just above 2 it grows."));
    }

    private static Series ratios(String name, double mu, double eta) {
        List<Double> steps = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int t = 0; t <= 60; t++) {
            LinearGda problem = new LinearGda(
                    Vector.of(1),
                    mu,
                    eta,
                    Vector.of(StrictMath.cos(WORST_START)),
                    Vector.of(StrictMath.sin(WORST_START)),
                    t,
                    UpdateOrder.SIMULTANEOUS);
            steps.add((double) t);
            ratios.add(size(new LinearizedGda().solve(problem).primal()) / Math.pow(rate(problem), t));
        }
        return Series.curve(name, steps, ratios);
    }

    @Provide
    Arbitrary<LinearGames.Game> games() {
        return LinearGames.games();
    }

    @Provide
    Arbitrary<LinearGames.Game> damped() {
        return LinearGames.damped(2, 0.5, STEPS);
    }

    @Provide
    Arbitrary<LinearGames.Game> slow() {
        return LinearGames.damped(1, 0.5, 30);
    }

    @Provide
    Arbitrary<LinearGames.Game> fromZero() {
        return slow().filter(game -> game.problem().d0().maxAbs() == 0);
    }

    @Provide
    Arbitrary<LinearGames.Game> anyAscent() {
        return LinearGames.damped(4, 0.5, STEPS);
    }

    @Provide
    Arbitrary<Double> angles() {
        return Arbitraries.of(WORST_START);
    }
}
