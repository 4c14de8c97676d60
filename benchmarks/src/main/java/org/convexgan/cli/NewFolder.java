package org.convexgan.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A folder of files that appears when all of them are written; of one that is not completed nothing is left. */
final class NewFolder implements AutoCloseable {
    private final Path folder;
    private final Path unfinished;
    private boolean complete;

    private NewFolder(Path folder, Path unfinished) {
        this.folder = folder;
        this.unfinished = unfinished;
    }

    /**
     * Prepares a folder, and creates those above it if necessary.
     *
     * @param folder which does not exist yet
     * @throws IOException if it cannot be written
     */
    static NewFolder of(Path folder) throws IOException {
        Path target = folder.toAbsolutePath();
        Files.createDirectories(target.getParent());
        return new NewFolder(
                target, Files.createDirectory(target.resolveSibling(target.getFileName() + "." + UUID.randomUUID())));
    }

    /** Returns where to write a file; not below another folder. */
    Path file(String name) {
        return unfinished.resolve(name);
    }

    /** Lets the folder appear. */
    void complete() throws IOException {
        Files.move(unfinished, folder);
        complete = true;
    }

    @Override
    public void close() throws IOException {
        if (complete) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(unfinished)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(unfinished);
    }
}
