package org.convexgan.cli;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The folders that had to be created above a file. */
final class MissingParents {
    private final List<Path> created;

    private MissingParents(List<Path> created) {
        this.created = created;
    }

    /**
     * Creates all folders above a file.
     *
     * @throws IOException if one cannot be created
     */
    static MissingParents create(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        List<Path> missing = Stream.iterate(parent, Objects::nonNull, Path::getParent)
                .takeWhile(Files::notExists)
                .toList();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return new MissingParents(missing);
    }

    /** Deletes those that nobody has put anything into. */
    void deleteEmpty() throws IOException {
        try {
            for (Path folder : created) {
                Files.delete(folder);
            }
        } catch (DirectoryNotEmptyException | NoSuchFileException usedByOthers) {
            // theirs to keep
        }
    }
}
