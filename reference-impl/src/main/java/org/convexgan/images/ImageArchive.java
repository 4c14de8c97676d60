package org.convexgan.images;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The images of a zip archive, sorted by name and read in place. */
final class ImageArchive extends ImageFiles {
    private final ZipFile zip;
    private final TreeMap<String, ZipEntry> entries;

    private ImageArchive(Path path, ZipFile zip, TreeMap<String, ZipEntry> entries, List<SkippedImage> leftOut) {
        super(path, entries.navigableKeySet(), leftOut);
        this.zip = zip;
        this.entries = entries;
    }

    static ImageArchive open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new ZipException(path + " must be an intact zip archive, but is not: " + e.getMessage());
        }
        TreeMap<String, ZipEntry> entries = new TreeMap<>();
        List<SkippedImage> leftOut = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            take(all.nextElement(), entries, leftOut);
        }
        return new ImageArchive(path, zip, entries, leftOut);
    }

    private static void take(ZipEntry entry, TreeMap<String, ZipEntry> entries, List<SkippedImage> leftOut) {
        String name = entry.getName();
        if (entry.isDirectory()) {
            return;
        }
        if (escapes(name)) {
            leftOut.add(new SkippedImage(name, "must stay inside of the archive, but does not"));
        } else if (!isImage(name)) {
            leftOut.add(notAnImage(name));
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
    InputStream open(String name) throws IOException {
        return zip.getInputStream(entries.get(name));
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
