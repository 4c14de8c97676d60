package org.convexgan.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A file of {@link LedgerEntry} lines. */
public final class Ledger {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // the same digits on every JDK
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;

    private Ledger(Path file) {
        this.file = file;
    }

    /**
     * Starts a ledger with one line, replacing an earlier one.
     *
     * @throws IOException if the file cannot be written
     */
    public static Ledger start(Path file, LedgerEntry.Run run) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        Ledger ledger = new Ledger(file);
        ledger.append(run);
        return ledger;
    }

    /**
     * Appends one line.
     *
     * @throws IOException if the file cannot be written; earlier lines stay intact
     */
    public synchronized void append(LedgerEntry entry) throws IOException {
        Files.writeString(
                file,
                JSON.writerFor(LedgerEntry.class).writeValueAsString(entry) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /**
     * Reads a ledger.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a line is not an entry; the message names file and line
     */
    public static List<LedgerEntry> read(Path file) throws IOException {
        List<LedgerEntry> entries = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            try {
                entries.add(JSON.readValue(line, LedgerEntry.class));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(
                        "%s line %d must be a ledger entry, but: %s".formatted(file, number, e.getOriginalMessage()),
                        e);
            }
        }
        return entries;
    }
}
