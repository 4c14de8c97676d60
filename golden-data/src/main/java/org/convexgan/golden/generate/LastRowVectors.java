package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;

/** Vectors of PD-Tab1.other. */
@AutoService(VectorSource.class)
public final class LastRowVectors extends DivergenceVectors {
    /** States the row for the service loader. */
    public LastRowVectors() {
        super(
                "other",
                "2",
                Wrong.value("half", "reads f1 as D - 1/2", "1.4 2 3.5", "1.815"),
                Wrong.maximizer("half-everywhere", "returns the printed D* = 1/2", "0.5 0.5 0.5"));
    }
}
