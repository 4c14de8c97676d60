package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;

/** Vectors of PD-Tab1.approximate-wgan. */
@AutoService(VectorSource.class)
public final class ApproximateWassersteinVectors extends DivergenceVectors {
    /** States the row for the service loader. */
    public ApproximateWassersteinVectors() {
        super(
                "approximate-wgan",
                "0",
                Wrong.maximizer("no-two", "divides by eps p_d", "6 0 -15"),
                Wrong.maximizer("pearson", "divides by p_g", "7.5 0 -3"));
    }
}
