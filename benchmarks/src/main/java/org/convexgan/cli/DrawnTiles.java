package org.convexgan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.convexgan.images.ImageSource;
import org.convexgan.images.TileBuild;
import org.convexgan.images.TileSettings;
import picocli.CommandLine;

/** A tile file of drawn images in a temporary folder, which is gone after {@link #close()} and when the program is ended. */
final class DrawnTiles implements AutoCloseable {
    private static final long SEED = 1;

    private final Path folder;
    private final Path file;

    private DrawnTiles(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("drawn.tiles");
        for (Path left : List.of(folder, file, TileBuild.unfinished(file))) {
            left.toFile().deleteOnExit(); // where the user interrupts
        }
    }

    /**
     * Draws images.
     *
     * @param name of {@link NamedSource}, of drawn ones
     * @param settings with their number
     * @param command whose user sees the progress
     * @throws IOException if the file cannot be written; then nothing is left
     */
    static DrawnTiles draw(String name, TileSettings settings, CommandLine command) throws IOException {
        DrawnTiles tiles = new DrawnTiles(Files.createTempDirectory("convexgan"));
        try (ImageSource source = NamedSource.open(name, settings.side(), settings.count(), SEED);
                ProgressDisplay progress = ProgressDisplay.on(command.getErr(), "drawing", settings.count())) {
            TileBuild.run(source, settings, tiles.file, progress::show);
        } catch (IOException | RuntimeException e) {
            tiles.close();
            throw e;
        }
        return tiles;
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(TileBuild.unfinished(file)); // of a build that failed
        Files.deleteIfExists(file);
        Files.delete(folder);
    }
}
