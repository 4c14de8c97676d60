package org.convexgan.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share of counted answers.
 *
 * @param part how many; {@code 0 <= part <= whole}
 * @param whole of how many
 */
public record ComparisonRate(long part, long whole) {
    public ComparisonRate {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("part must be in [0, %s], but was %s".formatted(whole, part));
        }
    }

    /** Returns {@code "19/21"}. */
    public String text() {
        return part + "/" + whole;
    }

    /** Returns per cent to a tenth, rounded down so that only all is {@code "100.0"}; {@code "0.0"} of nothing. */
    public String percent() {
        return BigDecimal.valueOf(100 * part)
                .divide(BigDecimal.valueOf(Math.max(1, whole)), 1, RoundingMode.DOWN)
                .toPlainString();
    }

    /** Returns {@code "90.4 % (19/21)"}, or words if there is nothing to share. */
    public String inWords() {
        return whole == 0 ? "nothing counted" : percent() + " % (" + text() + ")";
    }
}
