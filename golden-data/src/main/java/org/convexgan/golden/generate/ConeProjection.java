package org.convexgan.golden.generate;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * The non-negative combination of rows that leaves least of a vector: {@code min ‖c + A'α‖, α >= 0}, solved by trying sets of active rows until one
 * satisfies all KKT conditions.
 *
 * @param multipliers {@code α}
 * @param residual {@code ρ = c + A'α}, with {@code Aρ >= 0} and {@code α'Aρ = 0}
 */
record ConeProjection(RationalMatrix multipliers, RationalMatrix residual) {
    static ConeProjection of(RationalMatrix c, RationalMatrix a) {
        for (int size = 0; size <= Math.min(a.rows(), a.columns()); size++) {
            for (int[] active : Subsets.of(a.rows(), size)) {
                Optional<ConeProjection> found = stationary(c, a, active);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new IllegalStateException("a projection must exist for " + c);
    }

    private static Optional<ConeProjection> stationary(RationalMatrix c, RationalMatrix a, int[] active) {
        if (active.length == 0) {
            return Optional.of(new ConeProjection(RationalMatrix.zero(a.rows(), 1), c))
                    .filter(it -> nonNegative(a.times(c)));
        }
        RationalMatrix chosen = RationalMatrix.of(active.length, a.columns(), (i, j) -> a.at(active[i], j));
        return chosen.transpose()
                .gram()
                .solve(chosen.times(c).times(BigFraction.MINUS_ONE))
                .filter(ConeProjection::nonNegative)
                .map(alpha -> new ConeProjection(
                        scatter(alpha, active, a.rows()),
                        c.plus(chosen.transpose().times(alpha))))
                .filter(it -> nonNegative(a.times(it.residual)));
    }

    private static RationalMatrix scatter(RationalMatrix values, int[] places, int size) {
        return RationalMatrix.column(size, i -> {
            int at = Arrays.binarySearch(places, i);
            return at < 0 ? BigFraction.ZERO : values.at(at);
        });
    }

    private static boolean nonNegative(RationalMatrix v) {
        for (int i = 0; i < v.rows(); i++) {
            if (v.at(i).signum() < 0) {
                return false;
            }
        }
        return true;
    }
}
