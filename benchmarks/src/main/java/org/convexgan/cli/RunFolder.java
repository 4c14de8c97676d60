package org.convexgan.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder that one run writes; while it is open no other run, of this or another process, can open it. */
final class RunFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private RunFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Creates the folder if necessary, and locks it.
     *
     * @throws BusyException if another run writes there
     * @throws IOException if it cannot be written
     */
    static RunFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new BusyException(folder);
        }
        return new RunFolder(folder, channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
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

    /** Lets the next run in. The lock file stays: deleting it would let two runs lock different files of one name. */
    @Override
    public void close() throws IOException {
        lock.release();
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
