package org.convexgan.golden.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * Writes every vector file; the only way by which they change. From the root of the project:
 *
 * <pre>{@code
 * mvn -q -pl golden-data compile exec:java -Dexec.mainClass=org.convexgan.golden.generate.GenerateVectors \
 *     -Dexec.args=golden-data/src/main/resources/vectors
 * }</pre>
 */
public final class GenerateVectors {
    private GenerateVectors() {}

    /**
     * Derives all vectors and writes them below a folder.
     *
     * @param args one path: the folder {@code vectors}
     * @throws IOException if a file cannot be written
     * @throws IllegalArgumentException if there is not exactly one argument
     * @throws IllegalStateException if exact arithmetic does not confirm a case; nothing is written then
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("arguments must be one folder, but were " + args.length);
        }
        Path folder = Path.of(args[0]);
        for (Map.Entry<String, String> file : derive().entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.writeString(target, file.getValue());
        }
    }

    /**
     * Derives all vectors in memory.
     *
     * @return text of each file by its name below the vectors' folder, sorted by name
     * @throws IllegalStateException if exact arithmetic does not confirm a case, or two sources write one file
     */
    public static Map<String, String> derive() {
        Map<String, String> files = new TreeMap<>();
        for (VectorSource source : ServiceLoader.load(VectorSource.class)) {
            VectorDraft draft = source.derive();
            if (files.put(draft.file(), draft.text()) != null) {
                throw new IllegalStateException("file must have one source, but " + draft.file() + " has two");
            }
        }
        return files;
    }
}
