package org.convexgan.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds and reads all vector files, without an index that could be forgotten. */
public final class Vectors {
    private static final String FOLDER = "vectors";
    private static final String ANCHOR = "/claims.json"; // lies beside the folder, in a directory as in a jar

    private static @Nullable List<VectorFile> shipped; // a race reads the same files twice

    private Vectors() {}

    /**
     * Reads every {@code vectors/**}{@code /*.json} that ships with this module, from a directory or from inside a jar, when it is first asked.
     *
     * @return the files, sorted by name
     * @throws MalformedDataException if one breaks its format
     */
    public static List<VectorFile> load() {
        List<VectorFile> known = shipped;
        if (known == null) {
            URL anchor = Vectors.class.getResource(ANCHOR);
            if (anchor == null) {
                throw new MalformedDataException(ANCHOR, "must be on the class path");
            }
            known = load(anchor);
            shipped = known;
        }
        return known;
    }

    static List<VectorFile> load(URL anchor) {
        try {
            if (anchor.openConnection() instanceof JarURLConnection jar) {
                Path file = Path.of(jar.getJarFileURL().toURI());
                try (FileSystem content = FileSystems.newFileSystem(file)) {
                    return read(content.getPath("/" + FOLDER));
                }
            }
            Path folder = Path.of(anchor.toURI()).resolveSibling(FOLDER);
            return read(folder);
        } catch (URISyntaxException e) {
            throw new MalformedDataException(anchor.toString(), "must be the address of a file", e);
        } catch (IOException e) {
            throw new UncheckedIOException(anchor + " cannot be read", e);
        }
    }

    /**
     * Reads every {@code *.json} below a folder.
     *
     * @return the files, sorted by name
     * @throws MalformedDataException if one breaks its format
     * @throws IOException if the folder or a file cannot be read
     */
    public static List<VectorFile> read(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> tree = Files.walk(folder)) {
            paths = tree.filter(Files::isRegularFile)
                    .filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<VectorFile> files = new ArrayList<>();
        for (Path path : paths) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            files.add(VectorFile.parse(name, Files.readAllBytes(path)));
        }
        return List.copyOf(files);
    }
}
