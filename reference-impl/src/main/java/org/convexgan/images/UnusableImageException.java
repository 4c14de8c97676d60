package org.convexgan.images;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** One image cannot be used; the rest of its source can. */
public final class UnusableImageException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient SkippedImage image;

    /**
     * Says which image cannot be used and why.
     *
     * @param name the image's name in its source
     * @param reason what it must be and was not, e.g. {@code "must have 8 bits a sample, but had 16"}
     */
    public UnusableImageException(String name, String reason) {
        this(name, reason, null);
    }

    /** Like the other constructor, with what went wrong below. */
    public UnusableImageException(String name, String reason, @Nullable Throwable cause) {
        super(name + " " + reason, cause);
        this.image = new SkippedImage(name, reason);
    }

    /** Returns the image and the reason. */
    public SkippedImage image() {
        return image;
    }
}
