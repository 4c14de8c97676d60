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
import java.util.TreeMap;

/** The images of a folder and its subfolders, sorted by relative path with {@code /} between its parts. */
final class ImageFolder extends ImageFiles {
    private final Path folder;
    private final String fingerprint;

    private ImageFolder(Path folder, TreeMap<String, String> states, List<SkippedImage> leftOut) {
        super(folder, states.navigableKeySet(), leftOut);
        this.folder = folder;
        fingerprint = "folder " + states;
    }

    static ImageFolder open(Path folder) throws IOException {
        TreeMap<String, String> states = new TreeMap<>();
        List<SkippedImage> leftOut = new ArrayList<>();
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
        states.keySet().stream().filter(name -> !isImage(name)).forEach(name -> leftOut.add(notAnImage(name)));
        states.keySet().removeIf(name -> !isImage(name));
        return new ImageFolder(folder, states, leftOut);
    }

    @Override
    InputStream open(String name) throws IOException {
        return Files.newInputStream(folder.resolve(name));
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }
}
