package org.convexgan.claims;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.LinearGames;
import org.convexgan.broken.BrokenLinearGda;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Instance;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.LinearStability;
import org.convexgan.problem.GdaBlock;
import org.convexgan.problem.LinearGda;
import org.convexgan.problem.Point;
import org.convexgan.problem.UpdateOrder;

@Decides(
        value = "OP-A.1",
        regimes = {"real", "spiral", "double eigenvalue"})
@Label("OP-A.1: a linear system is stable iff its spectral radius is below 1, with any rate above the radius")
class LinearStabilityProperties extends ClaimProperties<LinearGda> {
    private static final double ROUNDING = 1e-12;
    private static final double BORDER = 1e-9;

    /** One singular value, for a number of steps, with a rate between radius and 1. */
    private record Run(LinearGames.Game game, int steps, double share) implements Instance {
        @Override
        public LinearGda problem() {
            return from(game.problem().r0(), game.problem().d0());
        }

        @Override
        public String regime() {
            return game.regime();
        }

        LinearGda from(Vector r0, Vector d0) {
            LinearGda p = game.problem();
            return new LinearGda(Vector.of(p.singularValues().get(0)), p.mu(), p.eta(), r0, d0, steps, p.order());
        }
    }

    @Override
    protected List<? extends Mutant<LinearGda>> mutants() {
        return List.of(BrokenLinearGda.values());
    }

    @Amended
    @Label("state and spectral radius are those of the recurrence, for all three orders of updates")
    void answers_are_those_of_the_recurrence(@ForAll("games") LinearGames.Game in) {
        certified(in.problem());
    }

    @Amended
    @Label(
            "the radius is below 1 iff 0 < eta s^2 < 1 and mu < 4/(2 - eta s^2) for all s; alternating: mu < 2, mu (2 + eta s^2) < 4; descent: eta s^2 < 2")
    void radius_is_below_one_iff_the_steps_are_small_enough(@ForAll("games") LinearGames.Game in) {
        LinearGda problem = in.problem();
        double radius = solve(problem).primal().scalar("radius");
        boolean stable = IntStream.range(0, problem.singularValues().size())
                .allMatch(i -> LinearStability.isStable(
                        problem.order(),
                        problem.eta()
                                * problem.singularValues().get(i)
                                * problem.singularValues().get(i),
                        problem.mu()));

        require(
                Check.VALUE,
                stable ? radius < 1 + BORDER : radius > 1 - BORDER,
                "the radius is %s, but the steps are %s",
                radius,
                stable ? "small enough" : "too large");
    }

    @Amended
    @Label(
            "a stable system decays with every rate above its radius, with the constant 1 + K/(e rho log(rate/rho)), defective or not")
    void stable_systems_decay_with_every_larger_rate(@ForAll("runs") Run in) {
        GdaBlock block = in.from(Vector.of(1), Vector.of(1)).block(0);
        double radius = block.spectralRadius();
        double rate = radius + in.share() * (1 - radius);
        LinearGda problem =
                in.from(in.game().problem().r0(), in.game().problem().d0());

        double size = size(solve(problem).primal());

        double start = Math.hypot(problem.r0().norm(), problem.d0().norm());
        double allowed = LinearStability.transientConstant(block, rate) * Math.pow(rate, in.steps()) * start;
        require(
                Check.VALUE,
                size <= allowed + ROUNDING * start,
                "after %s steps %s exceeds %s",
                in.steps(),
                size,
                allowed);
    }

    @Supports
    @Label("one of two orthogonal starts keeps at least rho^t/sqrt(2): a system with rho >= 1 is not stable")
    void powers_are_no_smaller_than_those_of_the_radius(@ForAll("single") LinearGames.Game in) {
        Run run = new Run(in, in.problem().steps(), 0);
        LinearGda first = run.from(Vector.of(1), Vector.of(0));
        LinearGda second = run.from(Vector.of(0), Vector.of(1));

        double size = Math.max(size(solve(first).primal()), size(solve(second).primal()));

        double least = Math.pow(first.block(0).spectralRadius(), run.steps()) / Math.sqrt(2);
        require(Check.VALUE, size >= least * (1 - ROUNDING) - ROUNDING, "%s is below %s", size, least);
    }

    @Refutes
    @Label("some constant bounds |A^t|/rho^t whenever rho < 1: a hundred")
    void powers_stay_below_a_multiple_of_those_of_the_radius(@ForAll("defective") LinearGames.Game in) {
        int steps = 400;
        Run run = new Run(in, steps, 0);
        LinearGda problem = run.from(Vector.of(1), Vector.of(0));
        double radius = problem.block(0).spectralRadius();

        double ratio = size(solve(problem).primal()) / Math.pow(radius, steps);

        refuteIf(
                ratio > 100,
                "mu = 4 eta s^2 = %s: |A^t|/rho^t is at least %s at t = %s, and grows in proportion to t",
                problem.mu(),
                ratio,
                steps);
    }

    private static double size(Point state) {
        return Math.hypot(state.vector("r").norm(), state.vector("d").norm());
    }

    @Provide
    Arbitrary<LinearGames.Game> games() {
        return LinearGames.games();
    }

    @Provide
    Arbitrary<LinearGames.Game> defective() {
        return LinearGames.defective(0);
    }

    @Provide
    Arbitrary<LinearGames.Game> single() {
        return LinearGames.games()
                .filter(game -> game.problem().singularValues().size() == 1);
    }

    @Provide
    Arbitrary<Run> runs() {
        return Combinators.combine(
                        single().filter(LinearStabilityProperties::decays),
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.of(0.05, 0.25, 0.75))
                .as(Run::new);
    }

    private static boolean decays(LinearGames.Game game) {
        double radius = game.problem().block(0).spectralRadius();
        return radius > 0 && radius < 1 - BORDER && game.problem().order() != UpdateOrder.GD;
    }
}
