package org.convexgan.claims;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Supports;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.ContractionTheorem;
import org.convexgan.overparam.GeneralGda;
import org.convexgan.problem.Point;

/**
 * Theorem A.4 on mappings whose β and ε are known on the whole space, with the transient constant 3.6123 instead of 5, so that every bound is the
 * tighter one.
 */
@Decides("OP-A.4")
@Label("OP-A.4: descent-ascent on a mapping with a stable Jacobian contracts and stays close to its linearization")
class ContractionProperties extends ContractionClaim {
    ContractionProperties() {
        super(0);
    }

    @AsPrinted
    @Label("(25): |z_t| <= gamma (1 - eta alpha^2/2)^t |z_0|, under assumptions that hold by construction")
    void state_contracts(@ForAll("runs") ContractionRun in) {
        Point end = solve(in.problem()).primal();

        double size = Math.hypot(in.residual(end).norm(), end.vector("d").norm());

        requireAssumptions(in);
        atMost("|z_t|", size, in.theorem().bound(in.steps()), in);
    }

    @AsPrinted
    @Label(
            "(26): |z_t - z~_t| <= 2 eta gamma^2 beta epsilon t (1 - eta alpha^2/2)^(t-1) |z_0| <= 4 beta epsilon gamma^2/(e 15 log(16/15) alpha^2) |z_0|")
    void state_stays_close_to_the_linearized_one(@ForAll("runs") ContractionRun in) {
        Point end = solve(in.problem()).primal();
        GeneralGda.State linear = in.linearized();
        Vector residual = in.residual(end).minus(in.theorem().linearized().residual(linear.theta()));

        double apart =
                Math.hypot(residual.norm(), end.vector("d").minus(linear.d()).norm());

        atMost("|z_t - z~_t|", apart, in.theorem().deviation(in.steps()), in);
        require(
                Check.DUAL_FEASIBILITY,
                in.theorem().deviation(in.steps()) <= in.theorem().largestDeviation(),
                "the bound after %s steps exceeds that for every t",
                in.steps());
    }

    @AsPrinted
    @Label("(27), (28): |theta_t - theta~_t| <= 9 epsilon beta^2 gamma^2/alpha^4 |z_0|, |theta_t - theta_0| <= R/2")
    void parameters_stay_close(@ForAll("runs") ContractionRun in) {
        Vector theta = solve(in.problem()).primal().vector("theta");

        double apart = theta.minus(in.linearized().theta()).norm();
        double moved = theta.minus(in.problem().theta0()).norm();

        atMost("|theta_t - theta~_t|", apart, in.theorem().deviationOfParameters(), in);
        atMost("|theta_t - theta_0|", moved, in.theorem().radius() / 2, in);
    }

    @Supports
    @Label("measured: every step of a run keeps (25) by a factor of 2, (26) by 10, (27) by 50, (28) by 3")
    void the_bounds_are_kept_with_room(@ForAll("seeds") Long seed) {
        ContractionRun run = ContractionRun.of(4 * seed);

        ContractionTheorem.Ratios ratios = run.theorem().follow(2000);

        require(
                Check.VALUE,
                ratios.contraction() <= 1.0 / 2
                        && ratios.deviation() <= 1.0 / 10
                        && ratios.parameterDeviation() <= 1.0 / 50
                        && ratios.distance() <= 1.0 / 3
                        && ratios.change() <= run.game().epsilon(),
                "the ratios are %s for epsilon = %s",
                ratios,
                run.game().epsilon());
    }

    @Override
    protected List<Figure> figures() {
        ContractionRun run = ContractionRun.of(7);
        ContractionTheorem theorem = run.theorem();
        List<Double> steps = new ArrayList<>();
        List<List<Double>> curves = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        GeneralGda.State at = run.start();
        GeneralGda.State ghost = run.start();
        for (int t = 0; t <= run.steps(); t++) {
            if (t > 0 && t % Math.max(1, run.steps() / 100) == 0) {
                Vector apart = run.method()
                        .residual(at.theta())
                        .minus(theorem.linearized().residual(ghost.theta()));
                steps.add((double) t);
                curves.get(0).add(run.method().size(at));
                curves.get(1).add(theorem.bound(t));
                curves.get(2)
                        .add(Math.hypot(apart.norm(), at.d().minus(ghost.d()).norm()));
                curves.get(3).add(theorem.deviation(t));
            }
            at = run.method().step(at);
            ghost = theorem.linearized().step(ghost);
        }
        return List.of(
                new Figure(
                        "A run on a bent mapping and the bounds of Theorem A.4",
                        Axis.linear("step"),
                        Axis.logarithmic("norm"),
                        false,
                        List.of(
                                Series.curve("‖z_t‖", steps, curves.get(0)),
                                Series.curve("bound (25)", steps, curves.get(1)),
                                Series.curve("‖z_t − z̃_t‖", steps, curves.get(2)),
                                Series.curve("bound (26)", steps, curves.get(3))),
                        "The theorem guarantees half the rate at which the run contracts; the deviation from the linearized run stays far below its bound."));
    }

    @Provide
    Arbitrary<Long> seeds() {
        return seeds(RUNS / 4);
    }
}
