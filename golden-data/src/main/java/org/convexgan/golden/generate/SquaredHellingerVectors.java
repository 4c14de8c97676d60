package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;

/** Vectors of PD-Tab1.hellinger. */
@AutoService(VectorSource.class)
public final class SquaredHellingerVectors extends DivergenceVectors {
    /** States the row for the service loader. */
    public SquaredHellingerVectors() {
        super(
                "hellinger",
                "1",
                Wrong.maximizer("no-root", "returns p_g/p_d", "0.4 1 2.5"),
                Wrong.outside("negative-root", "returns the negative root", "-0.5 -1 -1.5"));
    }
}
