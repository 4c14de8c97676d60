package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;

/** Vectors of PD-Tab1.pearson. */
@AutoService(VectorSource.class)
public final class PearsonVectors extends DivergenceVectors {
    /** States the row for the service loader. */
    public PearsonVectors() {
        super(
                "pearson",
                "0",
                Wrong.maximizer("four-squares", "reads f1 as -4 D^2 - D", "0.1875 0 -0.075"),
                Wrong.maximizer("neyman", "divides by p_d", "1.2 0 -3"));
    }
}
