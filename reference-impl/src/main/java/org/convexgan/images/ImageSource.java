package org.convexgan.images;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Images in a fixed order. May be read by several threads at once. */
public interface ImageSource extends Closeable {
    /** Returns what to call the source in messages. */
    String name();

    /** Returns how many images there are to be tried; some may turn out unusable. */
    int size();

    /** Returns the name of an image; names are unique and, where they come from files, sorted. */
    String nameOf(int index);

    /**
     * Reads one image.
     *
     * @param index from 0 to {@code size() − 1}
     * @throws UnusableImageException if this image cannot be used, whatever the others are; the message names it
     * @throws IOException if the source as a whole cannot be read
     */
    Raster read(int index) throws IOException;

    /** Returns the entries of the source that were not taken for images, with the reason of each. */
    default List<SkippedImage> leftOut() {
        return List.of();
    }

    /** Returns text that changes when the source does: names, sizes and times of its files, not their content. */
    String fingerprint();

    @Override
    default void close() throws IOException {}
}
