package org.convexgan.claims;

import net.jqwik.api.Label;
import org.convexgan.judge.property.Decides;
import org.convexgan.problem.DivergenceRow;

@Decides(
        value = "PD-Tab1.reverse-kl",
        regimes = {"p_g = p_d", "close", "far apart"})
@Label("PD-Tab1.reverse-kl: (-D, log D) has the value KL(p_g || p_d) - 1")
class ReverseKullbackLeiblerProperties extends DivergenceRowProperties {
    ReverseKullbackLeiblerProperties() {
        super(DivergenceRow.REVERSE_KL, (q, eps) -> q * q, (q, eps) -> q * q * (2 * Math.log(q) - 1));
    }
}
