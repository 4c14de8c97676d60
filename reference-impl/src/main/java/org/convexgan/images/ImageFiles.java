package org.convexgan.images;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;

/** Image files below one path, sorted by name and read one at a time. */
abstract class ImageFiles implements ImageSource {
    private final Path path;
    private final List<String> names;
    private final List<SkippedImage> leftOut;

    ImageFiles(Path path, SortedSet<String> names, List<SkippedImage> leftOut) {
        this.path = path;
        this.names = List.copyOf(names);
        this.leftOut = List.copyOf(leftOut);
    }

    static boolean isImage(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ImageDecoder.SUFFIXES.stream().anyMatch(lower::endsWith);
    }

    static SkippedImage notAnImage(String name) {
        return new SkippedImage(name, "must end in one of " + ImageDecoder.SUFFIXES + ", but does not");
    }

    abstract InputStream open(String name) throws IOException;

    @Override
    public final String name() {
        return path.toString();
    }

    @Override
    public final int size() {
        return names.size();
    }

    @Override
    public final String nameOf(int index) {
        return names.get(index);
    }

    @Override
    public final Raster read(int index) throws UnusableImageException {
        String name = names.get(index);
        try (InputStream in = open(name)) {
            return ImageDecoder.decode(name, in.readNBytes(ImageDecoder.MOST_BYTES + 1));
        } catch (UnusableImageException e) {
            throw e;
        } catch (IOException e) {
            throw new UnusableImageException(name, "must be readable, but is not: " + e, e);
        }
    }

    @Override
    public final List<SkippedImage> leftOut() {
        return leftOut;
    }
}
