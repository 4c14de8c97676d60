package org.convexgan.images;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The images of a zip archive, sorted by name and read in place. */
final class ImageArchive implements ImageSource {
    private final Path path;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new TreeMap<>();
    private final List<String> names;
    private final List<SkippedImage> leftOut = new ArrayList<>();

    ImageArchive(Path path) throws IOException {
        this.path = path;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new ZipException(path + " must be an intact zip archive, but is not: " + e.getMessage());
        }
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            take(all.nextElement());
        }
        names = List.copyOf(entries.keySet());
    }

    private void take(ZipEntry entry) {
        String name = entry.getName();
        if (entry.isDirectory()) {
            return;
        }
        if (escapes(name)) {
            leftOut.add(new SkippedImage(name, "must stay inside of the archive, but does not"));
        } else if (!ImageFolder.isImage(name)) {
            leftOut.add(ImageFolder.notAnImage(name));
        } else if (entries.putIfAbsent(name, entry) != null) {
            leftOut.add(new SkippedImage(name, "must be unique in the archive, but is not"));
        }
    }

    private static boolean escapes(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || Arrays.asList(name.split("/")).contains("..");
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public int size() {
        return names.size();
    }

    @Override
    public String nameOf(int index) {
        return names.get(index);
    }

    @Override
    public Raster read(int index) throws UnusableImageException {
        String name = names.get(index);
        try (InputStream in = zip.getInputStream(entries.get(name))) {
            return ImageDecoder.decode(name, in.readNBytes(ImageDecoder.MOST_BYTES + 1));
        } catch (UnusableImageException e) {
            throw e;
        } catch (IOException e) {
            throw new UnusableImageException(name, "must be readable, but is not: " + e.getMessage(), e);
        }
    }

    @Override
    public List<SkippedImage> leftOut() {
        return List.copyOf(leftOut);
    }

    @Override
    public String fingerprint() {
        StringBuilder text = new StringBuilder("zip");
        entries.forEach((name, entry) -> text.append('\n')
                .append(name)
                .append(' ')
                .append(entry.getSize())
                .append(' ')
                .append(entry.getCrc()));
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
