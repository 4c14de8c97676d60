package org.convexgan.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads images of a source, several at once, and reduces them to all sides. */
final class Candidates {
    private final ImageSource source;
    private final TileSettings settings;
    private final List<Integer> sides;

    Candidates(ImageSource source, TileSettings settings, List<Integer> sides) {
        this.source = source;
        this.settings = settings;
        this.sides = sides;
    }

    /** An image at all sides, or why it is none. */
    record Candidate(
            int index, List<Raster> images, @Nullable SkippedImage skipped) {
        byte[] bytes(int region) {
            return region == 0
                    ? ByteBuffer.allocate(Integer.BYTES).putInt(index).array()
                    : images.get(region - 1).toBytes();
        }
    }

    List<Candidate> read(int first, int end) throws IOException {
        try {
            return IntStream.range(first, end)
                    .parallel()
                    .mapToObj(index -> {
                        try {
                            return read(index);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException(
                    source.name() + " could not be read: " + e.getCause().getMessage(), e);
        }
    }

    Candidate read(int index) throws IOException {
        try {
            Raster largest = settings.prepare(source.nameOf(index), source.read(index));
            List<Raster> images = sides.stream()
                    .map(side -> Framing.SQUASH.square(largest, side))
                    .toList();
            return new Candidate(index, images, null);
        } catch (UnusableImageException e) {
            return new Candidate(index, List.of(), e.image());
        }
    }
}
