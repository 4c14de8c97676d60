package org.convexgan.golden.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;

/**
 * What a cell of data with one feature demands of numbers G: {@code side·(offset + weights'G) <= β}.
 *
 * @param side the direction {@code u = ±1} of the cell
 * @param offset {@code ±1'H_xX}
 * @param weights {@code ∓H_g1 + (2H_g − I)λ}
 */
record SideConstraint(int side, BigFraction offset, RationalMatrix weights) {

    /** Returns the two constraints of each cell, in the order of the patterns of the data and then of G. */
    static List<SideConstraint> of(RationalMatrix x, RationalMatrix lambda, RationalMatrix mu) {
        List<SideConstraint> constraints = new ArrayList<>();
        int patterns = 1 << lambda.columns();
        List<Integer> sides = Stream.of(1, -1)
                .sorted(Comparator.comparing(side -> pattern(x, side)))
                .toList();
        for (int cell = 0; cell < sides.size() * patterns; cell++) {
            for (int sign = 1; sign >= -1; sign -= 2) {
                constraints.add(of(x, sides.get(cell / patterns), cell, sign, sign > 0 ? lambda : mu));
            }
        }
        return constraints;
    }

    private static String pattern(RationalMatrix x, int side) {
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < x.rows(); i++) {
            bits.append(x.at(i).signum() * side >= 0 ? '1' : '0');
        }
        return bits.toString();
    }

    private static SideConstraint of(RationalMatrix x, int side, int cell, int sign, RationalMatrix multipliers) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < x.rows(); i++) {
            sum = x.at(i).signum() == side ? sum.add(x.at(i)) : sum;
        }
        int rows = multipliers.columns();
        RationalMatrix weights = RationalMatrix.column(rows, i -> {
            boolean active = (cell >> (rows - 1 - i) & 1) == 1;
            BigFraction multiplier = multipliers.at(cell, i);
            return active ? multiplier.subtract(sign) : multiplier.negate();
        });
        return new SideConstraint(side, sum.multiply(sign), weights);
    }

    /** Returns {@code offset + weights'G}. */
    BigFraction image(RationalMatrix g) {
        return offset.add(weights.inner(g));
    }
}
