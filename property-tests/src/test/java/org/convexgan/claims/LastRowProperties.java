package org.convexgan.claims;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.convexgan.arbitraries.Divergences;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Vector;
import org.convexgan.primaldual.Lagrangian;
import org.convexgan.primaldual.SaddleState;
import org.convexgan.primaldual.SubgradientMethod;
import org.convexgan.problem.DivergenceDual;
import org.convexgan.problem.DivergenceRow;
import org.convexgan.problem.Driver;
import org.convexgan.problem.Form;
import org.convexgan.problem.StepSizes;

/**
 * The last row of Table 1 in both readings of its constant: {@code f₁ = D − 2}, and {@code f₁ = D − ½}, whose dual function is larger by
 * {@code (3/2)·Σ p_g}.
 */
@Decides(
        value = "PD-Tab1.other",
        regimes = {"p_g = p_d", "close", "far apart"})
@Label("PD-Tab1.other: (-D^2/2 + D, D - 2) has a chi-square value; with D - 1/2 its minimum is at p_g = 0")
class LastRowProperties extends DivergenceRowProperties {
    LastRowProperties() {
        super(DivergenceRow.OTHER, (q, eps) -> 1 + q * q, (q, eps) -> (1 - q * q) * (1 - q * q) / 2);
    }

    @Refutes
    @Label("with f1 = D - 1/2 the dual function is smallest at p_g = p_d")
    void printed_half_has_its_minimum_at_equal_weights(@ForAll("instances") Divergences.Alphabet in) {
        double elsewhere = valueWithHalf(in.problem());
        double equal = valueWithHalf(in.withGenerated(in.problem().pd()));

        refuteIf(elsewhere < equal, "phi is %s at p_g, but %s at p_g = p_d", elsewhere, equal);
    }

    @Amended
    @Label("with f1 = D - 2 the dual function is smallest at p_g = p_d")
    void two_has_its_minimum_at_equal_weights(@ForAll("instances") Divergences.Alphabet in) {
        double elsewhere = certified(in.problem()).primalValue();
        double equal = certified(in.withGenerated(in.problem().pd())).primalValue();

        require(Check.VALUE, elsewhere >= equal, "phi is %s at p_g, but %s at p_g = p_d", elsewhere, equal);
    }

    @Supports
    @Label("with f1 = D - 1/2 both drivers end at p_g = 0, where f1 > 0 at the best D")
    void training_with_half_generates_nothing(@ForAll("starts") Divergences.Alphabet in) {
        Lagrangian half = new Half(DivergenceTraining.of(DivergenceRow.OTHER).game(in));
        Vector pg = in.problem().pg();
        SaddleState start = new SaddleState(pg.map(p -> 0.5), pg);
        for (Driver driver : Driver.values()) {
            SaddleState end = new SubgradientMethod(half, new StepSizes(5, 100, 1), driver, Form.FRESH)
                    .run(start, DivergenceTraining.RUN);

            require(Check.VALUE, end.lambda().maxAbs() == 0, "%s: p_g ends at %s", driver, end.lambda());
            double residual = half.residual(end.x(), end.lambda());
            require(Check.VALUE, residual <= 0.05, "%s: the residual of the saddle is %s", driver, residual);
        }
    }

    /** The game with {@code f₁} larger by {@code 3/2}: the other functions do not depend on the constant. */
    private record Half(Lagrangian two) implements Lagrangian {
        @Override
        public Vector maximizer(Vector pg) {
            return two.maximizer(pg);
        }

        @Override
        public Vector ascent(Vector d, Vector pg) {
            return two.ascent(d, pg);
        }

        @Override
        public Vector constraints(Vector d) {
            return two.constraints(d).map(f -> f + 1.5);
        }

        @Override
        public Vector project(Vector d) {
            return two.project(d);
        }

        @Override
        public double objective(Vector d) {
            return two.objective(d);
        }
    }

    private double valueWithHalf(DivergenceDual problem) {
        return certified(problem).primalValue() + 1.5 * problem.pg().sum();
    }
}
