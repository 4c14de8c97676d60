package org.convexgan.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.convexgan.golden.CanonicalJson;

/**
 * A file of {@link LedgerEntry} lines, chained: each line carries the SHA-256 of its own text and of the chain so far, so that a line that was
 * changed, removed or inserted afterwards is noticed.
 */
public final class Ledger {
    private static final String CHAIN = "chain";
    private static final int DIGEST_LENGTH = 64;
    private static final String LINE_END = "\"}";
    private static final String START = "convexgan-ledger-v1";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // the same digits on every JDK
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Path file;
    private String chain;

    private Ledger(Path file, String chain) {
        this.file = file;
        this.chain = chain;
    }

    /**
     * Starts a ledger, replacing an earlier one. All its first lines are written at once, so that no interruption leaves some of them.
     *
     * @param more what follows the first line
     * @throws IOException if the file cannot be written
     */
    public static Ledger start(Path file, LedgerEntry.Run run, LedgerEntry... more) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        Ledger ledger = new Ledger(file, START);
        List<LedgerEntry> head = new ArrayList<>(List.of(run));
        head.addAll(List.of(more));
        ledger.append(head);
        return ledger;
    }

    /**
     * Continues an interrupted ledger after its last whole line; a line that was cut off while it was written is dropped.
     *
     * @throws IOException if the file cannot be read or written
     * @throws IllegalArgumentException if an earlier line is damaged
     */
    public static Ledger resume(Path file) throws IOException {
        String text = Files.readString(file);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        if (!whole.equals(text)) {
            Files.writeString(file, whole);
        }
        Ledger ledger = new Ledger(file, START);
        parse(file, ledger);
        return ledger;
    }

    /**
     * Appends one line.
     *
     * @throws IOException if the file cannot be written; earlier lines stay intact
     */
    public void append(LedgerEntry entry) throws IOException {
        append(List.of(entry));
    }

    private synchronized void append(List<LedgerEntry> entries) throws IOException {
        StringBuilder lines = new StringBuilder();
        String next = chain;
        for (LedgerEntry entry : entries) {
            String body = text(entry);
            next = link(next, body);
            lines.append(line(body, next)).append('\n');
        }
        Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        chain = next;
    }

    private static String text(LedgerEntry entry) throws JsonProcessingException {
        return JSON.writerFor(LedgerEntry.class).writeValueAsString(entry);
    }

    private static String line(String body, String chain) {
        return body.substring(0, body.length() - 1) + ",\"" + CHAIN + "\":\"" + chain + LINE_END;
    }

    /**
     * Appends one line to a ledger that several processes write at a time. The first line of a run starts the ledger and replaces that of
     * an earlier run. The file {@code .lock} beside it stays: other processes may be waiting for it at any time.
     *
     * @throws IOException if the file cannot be read or written
     */
    public static void appendShared(Path file, LedgerEntry.Run run, LedgerEntry entry) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path gate = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(gate, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel is closed
            Ledger ledger = isOf(run, file) ? new Ledger(file, lastChain(file)) : start(file, run);
            ledger.append(entry);
        }
    }

    private static boolean isOf(LedgerEntry.Run run, Path file) throws IOException {
        if (Files.notExists(file)) {
            return false;
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String body = text(run);
            return line(body, link(START, body)).equals(lines.readLine());
        }
    }

    private static String lastChain(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] digest = new byte[DIGEST_LENGTH];
            bytes.seek(bytes.length() - digest.length - LINE_END.length() - 1);
            bytes.readFully(digest);
            return new String(digest, StandardCharsets.UTF_8);
        }
    }

    /**
     * Reads a ledger.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a line is not an entry or breaks the chain; the message names file and line
     */
    public static List<LedgerEntry> read(Path file) throws IOException {
        return parse(file, new Ledger(file, START));
    }

    private static List<LedgerEntry> parse(Path file, Ledger chained) throws IOException {
        List<LedgerEntry> entries = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            int number = entries.size() + 1;
            try {
                ObjectNode node = JSON.readValue(line, ObjectNode.class);
                String claimed = node.path(CHAIN).asText();
                int tail = line.lastIndexOf(",\"" + CHAIN + "\":");
                chained.chain = link(chained.chain, line.substring(0, Math.max(tail, 0)) + "}");
                if (!chained.chain.equals(claimed)) {
                    throw new IllegalArgumentException(
                            "%s line %d must continue the chain of the lines before it, but does not: a line was changed, removed or added"
                                    .formatted(file, number));
                }
                node.remove(CHAIN);
                entries.add(JSON.treeToValue(node, LedgerEntry.class));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(
                        "%s line %d must be a ledger entry, but: %s".formatted(file, number, e.getOriginalMessage()),
                        e);
            }
        }
        return entries;
    }

    private static String link(String chain, String body) {
        return CanonicalJson.sha256((chain + body).getBytes(StandardCharsets.UTF_8));
    }
}
