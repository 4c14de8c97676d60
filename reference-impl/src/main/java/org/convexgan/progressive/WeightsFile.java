package org.convexgan.progressive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * A generator in a file, to the last bit.
 *
 * <pre>{@code
 * 8 bytes    "PROCOGAN"
 * int        1, the version of the format
 * int        number of stages; then for each
 *   5 ints     side, channels, k, noise columns, 1 if there is a ones column or 0
 *   int        d_f, rows of the encoder
 *   doubles    mean (d = side·side·channels), encoder (d_f×k), directions (d×k), row by row
 * 32 bytes   SHA-256 of all bytes before
 * }</pre>
 *
 * <p>Numbers are big-endian. A file appears when it is complete; one with another checksum is refused before anything
 * of it is used.
 */
public final class WeightsFile {
    private static final byte[] MAGIC = "PROCOGAN".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int DIGEST = 32;
    private static final int BUFFER = 1 << 16;
    private static final int MOST_STAGES = 16;
    private static final int LARGEST_SIDE = 4096;

    private WeightsFile() {}

    /**
     * Writes a generator; an existing file is replaced when the new one is complete.
     *
     * @throws IOException if it cannot be written; nothing is left behind then
     */
    public static void write(Generator generator, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path unfinished = target.resolveSibling("%s.%s.unfinished".formatted(target.getFileName(), UUID.randomUUID()));
        try {
            MessageDigest digest = sha256();
            try (OutputStream raw = Files.newOutputStream(unfinished);
                    DataOutputStream out =
                            new DataOutputStream(new BufferedOutputStream(new DigestOutputStream(raw, digest)))) {
                writeStages(generator.stages(), out);
                out.flush();
                raw.write(digest.digest());
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void writeStages(List<Stage> stages, DataOutputStream out) throws IOException {
        out.write(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(stages.size());
        for (Stage stage : stages) {
            out.writeInt(stage.directions().side());
            out.writeInt(stage.directions().channels());
            out.writeInt(stage.directions().count());
            out.writeInt(stage.noiseColumns());
            out.writeInt(stage.hasOnes() ? 1 : 0);
            out.writeInt(stage.encoder().rows());
            write(stage.mean().toArray(), out);
            write(stage.encoder().toArray(), out);
            write(stage.directions().columns().toArray(), out);
        }
    }

    private static void write(double[] entries, DataOutputStream out) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(BUFFER);
        int most = BUFFER / Double.BYTES;
        for (int at = 0; at < entries.length; at += most) {
            int count = Math.min(most, entries.length - at);
            chunk.asDoubleBuffer().put(entries, at, count);
            out.write(chunk.array(), 0, count * Double.BYTES);
        }
    }

    /**
     * Reads a generator.
     *
     * @throws IOException naming the file, if it cannot be read, is no such file, is cut off or has another checksum
     */
    public static Generator read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " must be an existing weights file");
        }
        long content = Files.size(file) - DIGEST;
        requireChecksum(file, content);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(MAGIC.length);
            int version = in.readInt();
            require(version == VERSION, file, "have version " + VERSION, version);
            int count = in.readInt();
            require(count >= 1 && count <= MOST_STAGES, file, "have 1 to %d stages".formatted(MOST_STAGES), count);
            List<Stage> stages = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                stages.add(readStage(file, content, in));
            }
            return new Generator(stages);
        } catch (IllegalArgumentException e) {
            throw new IOException("%s holds weights that do not fit: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static void requireChecksum(Path file, long content) throws IOException {
        require(content > MAGIC.length, file, "be a file of weights", content + DIGEST + " bytes");
        MessageDigest digest = sha256();
        try (InputStream raw = Files.newInputStream(file);
                DigestInputStream in = new DigestInputStream(new BufferedInputStream(raw), digest)) {
            byte[] magic = in.readNBytes(MAGIC.length);
            require(
                    MessageDigest.isEqual(magic, MAGIC),
                    file,
                    "begin with PROCOGAN",
                    HexFormat.of().formatHex(magic));
            byte[] buffer = new byte[BUFFER];
            for (long rest = content - MAGIC.length; rest > 0; ) { // skipping would not digest
                int count = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, rest));
                require(count > 0, file, "keep its length while it is read", "cut off");
                rest -= count;
            }
            in.on(false);
            String stated = HexFormat.of().formatHex(in.readNBytes(DIGEST));
            String actual = HexFormat.of().formatHex(digest.digest());
            require(
                    stated.equals(actual),
                    file,
                    "have the checksum " + stated,
                    actual + ": it is damaged or incomplete");
        }
    }

    private static Stage readStage(Path file, long content, DataInputStream in) throws IOException {
        int side = in.readInt();
        int channels = in.readInt();
        int k = in.readInt();
        int noise = in.readInt();
        int ones = in.readInt();
        int latents = in.readInt();
        require(side >= 1 && side <= LARGEST_SIDE, file, "have sides of 1 to " + LARGEST_SIDE, side);
        require(channels == 1 || channels == 3, file, "have 1 or 3 channels", channels);
        long d = (long) side * side * channels;
        require(
                k >= 1 && latents >= 1 && (d + latents) * (double) k * Double.BYTES <= content,
                file,
                "be as long as its stages",
                content + DIGEST + " bytes");
        Vector mean = Vector.of(read((int) d, in));
        Matrix encoder = Matrix.of(latents, k, read(latents * k, in));
        Matrix directions = Matrix.of((int) d, k, read((int) d * k, in));
        return new Stage(encoder, new Directions(side, channels, directions), mean, noise, ones == 1);
    }

    private static double[] read(int count, DataInputStream in) throws IOException {
        double[] entries = new double[count];
        ByteBuffer chunk = ByteBuffer.allocate(BUFFER);
        int most = BUFFER / Double.BYTES;
        for (int at = 0; at < count; at += most) {
            int some = Math.min(most, count - at);
            in.readFully(chunk.array(), 0, some * Double.BYTES);
            chunk.asDoubleBuffer().get(entries, at, some);
        }
        return entries;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(boolean condition, Path file, String rule, Object value) throws IOException {
        if (!condition) {
            throw new IOException("%s must %s, but was %s".formatted(file, rule, value));
        }
    }
}
