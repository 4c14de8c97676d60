package org.convexgan.claims;

import net.jqwik.api.Label;
import org.convexgan.judge.property.Decides;
import org.convexgan.problem.DivergenceRow;

@Decides(
        value = "PD-Tab1.approximate-wgan",
        regimes = {"p_g = p_d", "close", "far apart"})
@Label("PD-Tab1.approximate-wgan: (D - eps D^2, -D) has a chi-square value over 4 eps")
class ApproximateWassersteinProperties extends DivergenceRowProperties {
    ApproximateWassersteinProperties() {
        super(
                DivergenceRow.APPROXIMATE_WGAN,
                (q, eps) -> (1 - q * q) / (2 * eps),
                (q, eps) -> (1 - q * q) * (1 - q * q) / (4 * eps));
    }
}
