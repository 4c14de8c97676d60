package org.convexgan.progressive;

import java.io.Serial;
import org.convexgan.images.PixelRows;

/** Images vary in too few directions for those that a stage keeps, e.g. because too few of them differ. */
public final class TooFewDirectionsException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String rule;

    private TooFewDirectionsException(String rule) {
        super("images " + rule);
        this.rule = rule;
    }

    /**
     * Says how many directions there must be.
     *
     * @param k directions kept
     * @param found what shows that there are not more, e.g. {@code "they vary in 3"}
     */
    static TooFewDirectionsException of(PixelRows rows, int k, String found) {
        return new TooFewDirectionsException(
                "must vary in more than %d direction%s at %dx%d pixels, but %s; equal images count once"
                        .formatted(k, k == 1 ? "" : "s", rows.side(), rows.side(), found));
    }

    /** Returns the message without its subject, to be put behind the name of the images: {@code "must vary in more than …"}. */
    public String rule() {
        return rule;
    }
}
