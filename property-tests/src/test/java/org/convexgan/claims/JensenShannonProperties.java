package org.convexgan.claims;

import net.jqwik.api.Label;
import org.convexgan.judge.property.Decides;
import org.convexgan.problem.DivergenceRow;

@Decides(
        value = "PD-Tab1.js",
        regimes = {"p_g = p_d", "close", "far apart"})
@Label("PD-Tab1.js: (log D, log 2(1 - D)) has the value 2 JS - log 2")
class JensenShannonProperties extends DivergenceRowProperties {
    JensenShannonProperties() {
        super(
                DivergenceRow.JS,
                (q, eps) -> 1 / (1 + q * q),
                (q, eps) -> -Math.log1p(q * q) + q * q * Math.log(2 / (1 + 1 / (q * q))));
    }
}
