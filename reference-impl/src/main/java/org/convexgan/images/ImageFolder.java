package org.convexgan.images;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The images of a folder and its subfolders, sorted by relative path with {@code /} between its parts. */
final class ImageFolder implements ImageSource {
    private final Path folder;
    private final List<String> names;
    private final List<SkippedImage> leftOut = new ArrayList<>();
    private final String fingerprint;

    ImageFolder(Path folder) throws IOException {
        this.folder = folder;
        Map<String, String> states = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = folder.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
                states.put(
                        name,
                        attributes.size() + " " + attributes.lastModifiedTime().toMillis());
                return FileVisitResult.CONTINUE;
            }
        });
        names = states.keySet().stream().filter(ImageFolder::isImage).toList();
        states.keySet().stream().filter(name -> !isImage(name)).forEach(name -> leftOut.add(notAnImage(name)));
        states.keySet().retainAll(names);
        fingerprint = "folder " + states;
    }

    static boolean isImage(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ImageDecoder.SUFFIXES.stream().anyMatch(lower::endsWith);
    }

    static SkippedImage notAnImage(String name) {
        return new SkippedImage(name, "must end in one of " + ImageDecoder.SUFFIXES + ", but does not");
    }

    @Override
    public String name() {
        return folder.toString();
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
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            return ImageDecoder.decode(name, in.readNBytes(ImageDecoder.MOST_BYTES + 1));
        } catch (UnusableImageException e) {
            throw e;
        } catch (IOException e) {
            throw new UnusableImageException(name, "must be readable, but is not: " + e, e);
        }
    }

    @Override
    public List<SkippedImage> leftOut() {
        return List.copyOf(leftOut);
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }
}
