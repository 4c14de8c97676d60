package org.convexgan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A folder of files that appears when all of them are written; of one that is not completed nothing is left, even if the
 * program is ended by Ctrl-C meanwhile.
 */
final class NewFolder implements AutoCloseable {
    /** How often somebody may write another file while the folder is being removed. */
    private static final int PATIENCE = 1000;

    private final Path folder;
    private final Path unfinished;
    private final MissingParents parents;
    private final Thread hook = new Thread(this::discardQuietly);
    private boolean isOver;

    private NewFolder(Path folder, Path unfinished, MissingParents parents) {
        this.folder = folder;
        this.unfinished = unfinished;
        this.parents = parents;
    }

    /**
     * Prepares a folder, and creates those above it if necessary.
     *
     * @param folder which does not exist yet
     * @throws IOException if it cannot be written
     */
    static NewFolder of(Path folder) throws IOException {
        Path target = folder.toAbsolutePath();
        Path unfinished = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID());
        MissingParents parents = MissingParents.create(target);
        NewFolder files = new NewFolder(target, Files.createDirectory(unfinished), parents);
        try {
            Runtime.getRuntime().addShutdownHook(files.hook);
        } catch (IllegalStateException isEnding) {
            files.discard();
            throw new IOException("the program is ending", isEnding);
        }
        return files;
    }

    /** What a folder gets. */
    @FunctionalInterface
    interface Content {
        void writeTo(NewFolder files) throws IOException;
    }

    /**
     * Writes a folder.
     *
     * @param folder which does not exist yet
     * @throws IOException naming the folder, if it cannot be written
     */
    static void write(Path folder, Content content) throws IOException {
        try (NewFolder files = of(folder)) {
            content.writeTo(files);
            files.complete();
        } catch (IOException | UncheckedIOException e) {
            throw new IOException(
                    "%s must be a folder that can be written, but: %s; nothing was kept"
                            .formatted(folder, RefusingCommand.reason(origin(e))),
                    e);
        }
    }

    private static Throwable origin(Throwable failure) {
        Throwable origin = failure;
        while (origin.getCause() != null) {
            origin = origin.getCause();
        }
        return origin;
    }

    /** Returns where to write a file; not below another folder. */
    Path file(String name) {
        return unfinished.resolve(name);
    }

    /** Lets the folder appear. */
    synchronized void complete() throws IOException {
        Files.move(unfinished, folder);
        isOver = true;
    }

    @Override
    public void close() throws IOException {
        discard();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException isEnding) {
            // the hook runs, and finds nothing to discard
        }
    }

    private void discardQuietly() {
        try {
            discard();
        } catch (IOException e) {
            // nobody is left to be told
        }
    }

    private synchronized void discard() throws IOException {
        for (int attempt = 0; !isOver; attempt++) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(unfinished)) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
            try {
                Files.delete(unfinished);
                isOver = true;
                parents.deleteEmpty();
            } catch (DirectoryNotEmptyException e) {
                if (attempt == PATIENCE) {
                    throw e;
                }
            }
        }
    }
}
