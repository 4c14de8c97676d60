package org.convexgan.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The folder that one run writes; while it is open no other run, of this or another process, can open it. Its lock file is gone afterwards, unless the run
 * was killed.
 */
final class RunFolder implements AutoCloseable {
    private static final String LOCK = ".lock";
    /** Beyond what is written, which can be read where locks keep others from reading. */
    private static final long LOCKED_BYTE = 1L << 30;

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;
    /** The same file, open as long as it is locked: on some systems a process that closes a file unlocks it, however it was opened. */
    private final FileChannel seen;

    private RunFolder(Path folder, FileChannel channel, FileLock lock, FileChannel seen) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
        this.seen = seen;
    }

    /**
     * Creates the folder if necessary, and locks it.
     *
     * @throws BusyException if another run writes there
     * @throws IOException if it cannot be written
     */
    static RunFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        RunFolder opened = null;
        while (opened == null) {
            opened = tryOpen(folder);
        }
        return opened;
    }

    /** Returns nothing if the run before deleted the file just before it was locked: a third run may lock a new one of that name. */
    private static @Nullable RunFolder tryOpen(Path folder) throws IOException {
        Path file = folder.resolve(LOCK);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new BusyException(folder);
        }
        FileChannel seen = seenAt(file, channel);
        if (seen != null) {
            return new RunFolder(folder, channel, lock, seen);
        }
        channel.close();
        return null;
    }

    /** Marks the file that is locked, and returns the one of that name if it has the mark. */
    private static @Nullable FileChannel seenAt(Path file, FileChannel channel) throws IOException {
        ByteBuffer mark = StandardCharsets.UTF_8.encode(UUID.randomUUID().toString());
        channel.truncate(0).write(mark.duplicate());
        FileChannel seen;
        try {
            seen = FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            return null;
        }
        ByteBuffer found = ByteBuffer.allocate(mark.remaining());
        seen.read(found);
        if (found.flip().equals(mark)) {
            return seen;
        }
        seen.close();
        return null;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path folder() {
        return folder;
    }

    Path ledger() {
        return folder.resolve("ledger.jsonl");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Moves the ledger of an earlier run aside, as {@code ledger.previous.jsonl}. */
    void keepPreviousLedger() throws IOException {
        keepPrevious(ledger(), file("ledger.previous.jsonl"));
    }

    /** Moves a file of an earlier run aside, if there is one. */
    static void keepPrevious(Path file, Path previous) throws IOException {
        if (Files.exists(file)) {
            Files.move(file, previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes the lock file, while it is locked, and lets the next run in. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file(LOCK));
        lock.release();
        seen.close();
        channel.close();
    }

    /** Another run writes there. */
    static final class BusyException extends IOException {
        private static final long serialVersionUID = 1;

        BusyException(Path folder) {
            super("another run is writing to " + folder);
        }
    }
}
