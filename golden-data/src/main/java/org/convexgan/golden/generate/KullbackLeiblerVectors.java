package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;

/** Vectors of PD-Tab1.kl. */
@AutoService(VectorSource.class)
public final class KullbackLeiblerVectors extends DivergenceVectors {
    /** States the row for the service loader. */
    public KullbackLeiblerVectors() {
        super(
                "kl",
                "1",
                Wrong.maximizer("reverse", "returns p_g/p_d", "0.4 1 2.5"),
                Wrong.outside("negated", "returns -p_d/p_g", "-2.5 -1 -0.4"));
    }
}
