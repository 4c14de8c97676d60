package org.convexgan.images;

/**
 * An image that was not used.
 *
 * @param name the name it has in its source
 * @param reason what it had to be and was not
 */
public record SkippedImage(String name, String reason) {
    @Override
    public String toString() {
        return name + " " + reason;
    }
}
