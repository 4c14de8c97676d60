package org.convexgan.arbitraries;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.overparam.ProofSizes;

/** Dimensions for the theorems on convergence, with what an evaluation of their proofs in 40 digits says about some. */
public final class PrintedSizes {
    private static final List<Evaluated> EVALUATED = List.of(
            new Evaluated(new ProofSizes(1, 2, 1), 28.020438236191, 15.669908949765),
            new Evaluated(new ProofSizes(1, 3, 2), 29.101338216237, 16.791515702579),
            new Evaluated(new ProofSizes(1, 2, 100), 31.274174372108, 19.032966688565),
            new Evaluated(new ProofSizes(1, 2, 1_000_000), 31.367674448457, 19.129091449527),
            new Evaluated(new ProofSizes(2, 2, 100), 31.575204367772, 19.333996684229),
            new Evaluated(new ProofSizes(10, 10, 1000), 35.230354567233, 23.062014117441),
            new Evaluated(new ProofSizes(100, 10, 1000), 36.230354567233, 24.062014117441));

    private PrintedSizes() {}

    /**
     * Dimensions with the least width at which a proof closes, bisected in arithmetic of 40 digits.
     *
     * @param sizes {@code m, d, n}
     * @param gda {@code log₁₀ k} for Theorem 2.1
     * @param gd {@code log₁₀ k} for Theorem 2.2
     */
    public record Evaluated(ProofSizes sizes, double gda, double gd) {}

    /** Returns {@code m ≤ 1000}, {@code 2 ≤ d ≤ 1000}, {@code n ≤ 10⁶}, small ones as likely as large ones. */
    public static Arbitrary<ProofSizes> all() {
        return Combinators.combine(powers(0, 9), powers(1, 9), powers(0, 19)).as(ProofSizes::new);
    }

    /** Returns the dimensions that were evaluated in 40 digits. */
    public static Arbitrary<Evaluated> evaluated() {
        return Arbitraries.of(EVALUATED);
    }

    /** Returns numbers from {@code 2^least} to below {@code 2^(most + 1)}, as many with one number of bits as with another. */
    private static Arbitrary<Integer> powers(int least, int most) {
        return Numbers.integers(least, most).flatMap(bits -> Numbers.integers(1 << bits, (2 << bits) - 1));
    }
}
