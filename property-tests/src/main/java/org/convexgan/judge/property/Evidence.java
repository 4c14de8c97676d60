package org.convexgan.judge.property;

import java.util.LinkedHashMap;
import java.util.Map;
import org.convexgan.certificate.Certificate;
import org.jspecify.annotations.Nullable;

/**
 * What one property collects while it runs. Properties run one after the other on one thread; what another thread does, such as the shrinking of an
 * earlier failure that has run out of time, does not count.
 */
final class Evidence {
    private static Evidence current = new Evidence();

    private final Thread owner = Thread.currentThread();
    private final Map<String, Integer> regimes = new LinkedHashMap<>();
    private long certified;
    private int failures;
    private @Nullable Double worstGap;
    private @Nullable Double worstResidual;

    static Evidence begin() {
        current = new Evidence();
        return current;
    }

    static Evidence current() {
        return current;
    }

    void meet(String regime) {
        if (Thread.currentThread() == owner) {
            regimes.merge(regime, 1, Integer::sum);
        }
    }

    void fail() {
        if (Thread.currentThread() == owner) {
            failures++;
        }
    }

    void certify(Certificate certificate) {
        if (Thread.currentThread() != owner) {
            return;
        }
        certified++;
        worstGap = larger(worstGap, certificate.relativeGap());
        worstResidual = larger(worstResidual, Math.max(certificate.primalResidual(), certificate.dualResidual()));
    }

    void certifyInfeasible() {
        if (Thread.currentThread() == owner) {
            certified++;
        }
    }

    private static double larger(@Nullable Double old, double value) {
        return old == null ? value : Math.max(old, value);
    }

    Map<String, Integer> regimes() {
        return regimes;
    }

    int failures() {
        return failures;
    }

    long certified() {
        return certified;
    }

    @Nullable
    Double worstGap() {
        return worstGap;
    }

    @Nullable
    Double worstResidual() {
        return worstResidual;
    }
}
