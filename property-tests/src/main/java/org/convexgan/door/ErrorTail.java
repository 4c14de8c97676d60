package org.convexgan.door;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads the error output of a process to its end, so that it never has to wait, and keeps the last bytes. */
final class ErrorTail implements Runnable {
    private static final int CHUNK = 1 << 13;

    private final InputStream errors;
    private final byte[] ring;
    private long written;

    ErrorTail(InputStream errors, int bytes) {
        this.errors = errors;
        ring = new byte[bytes];
    }

    @Override
    public void run() {
        byte[] chunk = new byte[CHUNK];
        try (errors) {
            for (int size = errors.read(chunk); size >= 0; size = errors.read(chunk)) {
                keep(chunk, size);
            }
        } catch (IOException e) {
            keep(chunk, 0); // a broken pipe is an end as well: what came before it is kept
        }
    }

    private synchronized void keep(byte[] chunk, int size) {
        for (int i = Math.max(0, size - ring.length); i < size; i++) {
            ring[(int) ((written + i) % ring.length)] = chunk[i];
        }
        written += size;
    }

    /** Returns the last bytes as text. */
    synchronized String text() {
        int size = (int) Math.min(written, ring.length);
        byte[] tail = new byte[size];
        for (int i = 0; i < size; i++) {
            tail[i] = ring[(int) ((written - size + i) % ring.length)];
        }
        return new String(tail, StandardCharsets.UTF_8);
    }
}
