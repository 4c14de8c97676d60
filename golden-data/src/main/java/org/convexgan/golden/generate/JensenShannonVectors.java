package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;

/** Vectors of PD-Tab1.js. */
@AutoService(VectorSource.class)
public final class JensenShannonVectors extends DivergenceVectors {
    /** States the row for the service loader. */
    public JensenShannonVectors() {
        super(
                "js",
                "0.5",
                Wrong.value(
                        "no-log-two",
                        "reads f1 as log(1 - D)",
                        "0.71428571428571429 0.5 0.28571428571428571",
                        "-1.2534657323553272"),
                Wrong.maximizer("swapped", "returns p_g/(p_d + p_g)", "0.285 0.5 0.714"),
                Wrong.outside("saturated", "returns D = 1", "1 1 1"));
    }
}
