package org.convexgan.images;

import java.io.IOException;
import java.io.Serial;

/** Fewer images of a source can be used than were asked for. */
public final class TooFewImagesException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int usable;

    TooFewImagesException(String message, int usable) {
        super(message);
        this.usable = usable;
    }

    /** Returns how many can be used. */
    public int usable() {
        return usable;
    }
}
