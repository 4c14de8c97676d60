package org.convexgan.claims;

import net.jqwik.api.Label;
import org.convexgan.judge.property.Decides;
import org.convexgan.problem.DivergenceRow;

@Decides(
        value = "PD-Tab1.kl",
        regimes = {"p_g = p_d", "close", "far apart"})
@Label("PD-Tab1.kl: (log D, 1 - D) has the value KL(p_d || p_g)")
class KullbackLeiblerProperties extends DivergenceRowProperties {
    KullbackLeiblerProperties() {
        super(DivergenceRow.KL, (q, eps) -> 1 / (q * q), (q, eps) -> q * q - 1 - 2 * Math.log(q));
    }
}
