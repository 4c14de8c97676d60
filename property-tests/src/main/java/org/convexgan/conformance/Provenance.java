package org.convexgan.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.convexgan.door.SubjectInfo;
import org.convexgan.golden.CanonicalJson;
import org.convexgan.golden.VectorFile;
import org.convexgan.golden.Vectors;
import org.convexgan.ledger.LedgerEntry;

/** What a ledger says about the circumstances of its run. */
public final class Provenance {
    private static final Path LINUX_PROCESSORS = Path.of("/proc/cpuinfo");
    private static final String LINUX_MODEL = "model name";

    private Provenance() {}

    /**
     * Returns the second line of a conformance ledger.
     *
     * @param info what the subject says about itself
     * @param door {@code java} or {@code process}
     * @param command class or command line that starts it
     * @param items what it is asked
     * @param budgetSeconds time per request
     * @param commit revision of the suite, {@code unknown} outside a repository
     */
    public static LedgerEntry.SubjectRun of(
            SubjectInfo info, String door, String command, Items items, double budgetSeconds, String commit) {
        return new LedgerEntry.SubjectRun(
                info.name(),
                info.version(),
                info.language(),
                door,
                command,
                List.copyOf(info.problems()),
                info.deterministic(),
                items.seed(),
                budgetSeconds,
                items.generated(),
                items.selection().filter(),
                items.filtered(),
                data(),
                processor(),
                commit);
    }

    /** Returns the SHA-256 of every vector file on the class path by its name. */
    public static Map<String, String> data() {
        Map<String, String> checksums = new TreeMap<>();
        for (VectorFile file : Vectors.load()) {
            checksums.put(file.file(), CanonicalJson.sha256(file.json().getBytes(StandardCharsets.UTF_8)));
        }
        return checksums;
    }

    /** Returns the model of the processor where the system tells it, otherwise the architecture. */
    public static String processor() {
        return Files.isReadable(LINUX_PROCESSORS) ? processor(LINUX_PROCESSORS) : architecture();
    }

    static String processor(Path description) {
        try (Stream<String> lines = Files.lines(description)) {
            return lines.filter(line -> line.startsWith(LINUX_MODEL))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(Provenance::architecture);
        } catch (IOException e) {
            throw new UncheckedIOException(description + " cannot be read", e);
        }
    }

    private static String architecture() {
        return System.getProperty("os.arch");
    }
}
