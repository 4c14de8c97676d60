package org.convexgan.claims;

import net.jqwik.api.Label;
import org.convexgan.judge.property.Decides;
import org.convexgan.problem.DivergenceRow;

@Decides(
        value = "PD-Tab1.pearson",
        regimes = {"p_g = p_d", "close", "far apart"})
@Label("PD-Tab1.pearson: (D, -D^2/4 - D) has a chi-square value")
class PearsonProperties extends DivergenceRowProperties {
    PearsonProperties() {
        super(DivergenceRow.PEARSON, (q, eps) -> 2 * (1 / (q * q) - 1), (q, eps) -> (1 - q * q) * (1 / (q * q) - 1));
    }
}
