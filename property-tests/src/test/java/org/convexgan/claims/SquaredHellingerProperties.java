package org.convexgan.claims;

import net.jqwik.api.Label;
import org.convexgan.judge.property.Decides;
import org.convexgan.problem.DivergenceRow;

@Decides(
        value = "PD-Tab1.hellinger",
        regimes = {"p_g = p_d", "close", "far apart"})
@Label("PD-Tab1.hellinger: (1 - D, 1 - 1/D) has the squared Hellinger value")
class SquaredHellingerProperties extends DivergenceRowProperties {
    SquaredHellingerProperties() {
        super(DivergenceRow.HELLINGER, (q, eps) -> q, (q, eps) -> (1 - q) * (1 - q));
    }
}
