package org.convexgan.golden.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        write(derive(), Path.of(args[0]));
    }

    static void write(Map<String, String> files, Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
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
        List<VectorSource> sources = ServiceLoader.load(VectorSource.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        List<VectorDraft> drafts =
                sources.parallelStream().map(VectorSource::derive).toList();
        Map<String, String> files = new TreeMap<>();
        for (VectorDraft draft : drafts) {
            if (files.put(draft.file(), draft.text()) != null) {
                throw new IllegalStateException("file must have one source, but " + draft.file() + " has two");
            }
        }
        return files;
    }
}
