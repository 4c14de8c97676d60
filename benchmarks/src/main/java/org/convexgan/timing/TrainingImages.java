package org.convexgan.timing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.convexgan.golden.CanonicalJson;
import org.convexgan.images.Framing;
import org.convexgan.images.ImageSource;
import org.convexgan.images.ProceduralFaces;
import org.convexgan.images.SmoothFieldImages;
import org.convexgan.images.TileBuild;
import org.convexgan.images.TileSettings;

/** Images in a tile file that is made when it is first asked for and deleted when the program ends. */
final class TrainingImages {
    private static final int CHANNELS = 3;
    private static final long SEED = 1;
    private static final int SPARE_OF = 1000;

    private final String name;
    private final ImageSource source;
    private final TileSettings settings;
    private Optional<Path> made = Optional.empty();

    private TrainingImages(String name, ImageSource source, int count, int side) {
        this.name = name;
        this.source = source;
        settings = new TileSettings(Framing.SQUASH, side, CHANNELS, count);
    }

    /** Returns drawn faces: slow to draw, close to photographs. */
    static TrainingImages faces(int count, int side) {
        return new TrainingImages("drawn faces", ProceduralFaces.squares(SEED, count), count, side);
    }

    /** Returns random smooth images, which cost little. Of many small ones a few show nothing and are replaced by spare ones. */
    static TrainingImages fields(int count, int side) {
        int spare = count / SPARE_OF;
        return new TrainingImages("smooth fields", new SmoothFieldImages(SEED, side, count + spare), count, side);
    }

    String name() {
        return name;
    }

    int count() {
        return settings.count();
    }

    /** Returns the SHA-256 of what the images are made from, which the tile file carries too. */
    String identity() {
        return CanonicalJson.sha256((source.fingerprint() + '\n' + settings).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the tile file.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    Path file() {
        Path file = made.orElseGet(this::make);
        made = Optional.of(file);
        return file;
    }

    private Path make() {
        try {
            Path folder = Files.createTempDirectory("convexgan");
            Path file = folder.resolve("images.tiles");
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            TileBuild.run(source, settings, file, done -> {});
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("images cannot be written", e);
        }
    }
}
