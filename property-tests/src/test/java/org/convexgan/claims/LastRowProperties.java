package org.convexgan.claims;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.convexgan.arbitraries.Divergences;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Refutes;
import org.convexgan.problem.DivergenceDual;
import org.convexgan.problem.DivergenceRow;

/** The last row of Table 1 in both readings of its constant: {@code f₁ = D − 2}, and {@code f₁ = D − ½}, whose dual function is larger by {@code (3/2)·Σ p_g}. */
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

    private double valueWithHalf(DivergenceDual problem) {
        return certified(problem).primalValue() + 1.5 * problem.pg().sum();
    }
}
