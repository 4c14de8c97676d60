package org.convexgan.broken;

import java.util.function.Function;
import org.convexgan.arbitraries.WarmStart;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.progressive.ReferenceEngine;
import org.convexgan.progressive.SpectralBound;
import org.convexgan.progressive.Spectrum;

/** Truncated spectra whose bounds do not hold. */
public enum BrokenSpectrum implements WrongSubject<Function<WarmStart, Spectrum>> {
    RITZ_AS_UPPER("takes the Ritz value for an upper bound") {
        @Override
        SpectralBound bound(WarmStart in, Spectrum rough) {
            return new SpectralBound(rough.next().lower(), rough.next().lower(), 1e-6);
        }
    },
    RESIDUAL_AS_UPPER("adds the residual norm to a Ritz value: some eigenvalue is there, but which?") {
        @Override
        SpectralBound bound(WarmStart in, Spectrum rough) {
            double low = rough.squared(in.kept() + 1) * 0.8;
            return new SpectralBound(low, low + rough.residuals().get(0), 1e-6);
        }
    },
    UPPER_AS_LOWER("takes the upper bound for the value") {
        @Override
        SpectralBound bound(WarmStart in, Spectrum rough) {
            return new SpectralBound(rough.next().upper(), rough.next().upper() * 1.01, 1e-6);
        }
    },
    VACUOUS("bounds by the largest eigenvalue") {
        @Override
        SpectralBound bound(WarmStart in, Spectrum rough) {
            return new SpectralBound(0, rough.squared(1), 1e-6);
        }
    },
    CERTAIN("states no failure probability for a random bound") {
        @Override
        SpectralBound bound(WarmStart in, Spectrum rough) {
            return new SpectralBound(rough.next().lower(), rough.next().upper(), 0);
        }
    };

    private static final double ROUGH = 1e-2;

    private final String fault;

    BrokenSpectrum(String fault) {
        this.fault = fault;
    }

    abstract SpectralBound bound(WarmStart in, Spectrum rough);

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return Check.VALUE;
    }

    @Override
    public Function<WarmStart, Spectrum> subject() {
        return in -> {
            Spectrum rough = new ReferenceEngine(0, in.seed()).leading(in.images(), in.kept(), in.start(), ROUGH);
            return new Spectrum(
                    rough.mean(), rough.singularValues(), rough.directions(), rough.residuals(), bound(in, rough));
        };
    }
}
