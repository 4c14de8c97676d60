package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;

/** Vectors of PD-Tab1.reverse-kl. */
@AutoService(VectorSource.class)
public final class ReverseKullbackLeiblerVectors extends DivergenceVectors {
    /** States the row for the service loader. */
    public ReverseKullbackLeiblerVectors() {
        super(
                "reverse-kl",
                "1",
                Wrong.maximizer("forward", "returns p_d/p_g", "2.5 1 0.4"),
                Wrong.value("normalized", "reports KL(p_g || p_d) without the -1", "0.4 1 2.5", "0.27488721956224652"));
    }
}
