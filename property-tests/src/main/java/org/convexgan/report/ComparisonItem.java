package org.convexgan.report;

import java.util.Comparator;
import java.util.List;
import org.convexgan.ledger.LedgerEntry.AnswerRun;

/**
 * An instance, the same for two implementations only if its data are the same.
 *
 * <p>Items order by origin, id and digest, so that their order never depends on who was asked.
 *
 * @param claim claim that it belongs to
 * @param origin {@code vector}, {@code twin}, {@code generated} or {@code shrunk}
 * @param id its name
 * @param problem wire name
 * @param digest SHA-256 of the canonical problem and input
 */
public record ComparisonItem(String claim, String origin, String id, String problem, String digest)
        implements Comparable<ComparisonItem> {
    private static final List<String> ORIGINS = List.of("vector", "twin", "generated", "shrunk");
    private static final Comparator<ComparisonItem> ORDER = Comparator.comparing(ComparisonItem::claim)
            .thenComparing(item -> ORIGINS.indexOf(item.origin()))
            .thenComparing(ComparisonItem::id, ComparisonItem::compareNaturally)
            .thenComparing(ComparisonItem::digest)
            .thenComparing(ComparisonItem::problem);

    public ComparisonItem {
        if (!ORIGINS.contains(origin)) {
            throw new IllegalArgumentException(
                    "origin of %s must be one of %s, but was %s".formatted(id, ORIGINS, origin));
        }
    }

    static ComparisonItem of(AnswerRun answer) {
        return new ComparisonItem(answer.claim(), answer.origin(), answer.item(), answer.problem(), answer.digest());
    }

    /** Tells whether it was made to show the failure of another one. */
    boolean isShrunk() {
        return origin.equals("shrunk");
    }

    @Override
    public int compareTo(ComparisonItem other) {
        return ORDER.compare(this, other);
    }

    /** Orders {@code "g-9"} before {@code "g-10"}: a shorter run of digits is a smaller number. */
    private static int compareNaturally(String a, String b) {
        int at = 0;
        while (at < a.length() && at < b.length()) {
            int byDigits = Integer.compare(digitsFrom(a, at), digitsFrom(b, at));
            if (byDigits != 0 && isDigit(a.charAt(at)) && isDigit(b.charAt(at))) {
                return byDigits;
            }
            if (a.charAt(at) != b.charAt(at)) {
                return Character.compare(a.charAt(at), b.charAt(at));
            }
            at++;
        }
        return Integer.compare(a.length(), b.length());
    }

    private static int digitsFrom(String id, int start) {
        int end = start;
        while (end < id.length() && isDigit(id.charAt(end))) {
            end++;
        }
        return end - start;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
