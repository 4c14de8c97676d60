package org.convexgan.timing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.convexgan.device.Device;
import org.convexgan.images.Framing;
import org.convexgan.images.ImageSource;
import org.convexgan.images.PixelRows;
import org.convexgan.images.ProceduralFaces;
import org.convexgan.images.TileBuild;
import org.convexgan.images.TileSettings;
import org.convexgan.images.Tiles;
import org.convexgan.progressive.ProgressiveTraining;
import org.convexgan.progressive.ReferenceEngine;
import org.convexgan.progressive.Rules;
import org.convexgan.progressive.Setting;
import org.convexgan.progressive.SpectrumEngine;
import org.convexgan.progressive.StageCertificate;
import org.convexgan.progressive.Trained;
import org.convexgan.progressive.Variant;

/**
 * ProCoGAN from tiles of drawn faces to certified weights, by each engine and for each variant that can be certified; one training per round. An
 * engine that cannot run here has a row that says why. The published times (Hidden Convexity, section 5.2) are on other data and another machine.
 */
final class PipelineSuite {
    private static final String NAME = "pipeline";
    private static final String ROW = "ProCoGAN, tiles to certified weights";
    private static final int FIRST_SIDE = 4;
    private static final int CHANNELS = 3;
    private static final int GENERATED = 2000;
    private static final long SEED = 1;
    private static final double TOLERANCE = 3e-4;
    private static final String SOURCE =
            "Hidden Convexity, section 5.2: CelebA, 50,000 images, five stages, other hardware";

    private PipelineSuite() {}

    static List<TimedCase> cases(Profile profile) {
        int count = profile == Profile.SMOKE ? 300 : profile == Profile.STANDARD ? 2_000 : 20_000;
        int stages = profile == Profile.SMOKE ? 3 : Setting.PUBLISHED_KEPT.size();
        Faces faces = new Faces(count, FIRST_SIDE << (stages - 1));
        List<TimedCase> cases = new ArrayList<>();
        for (Variant variant : List.of(Variant.CERTIFIED, Variant.GROWING, Variant.MEAN_MATCHED)) {
            Map<String, String> parameters = Map.of(
                    "images", String.valueOf(count),
                    "stages", String.valueOf(stages),
                    "variant", variant.name().toLowerCase(Locale.ROOT));
            cases.add(new Training(
                    "reference", ReferenceEngine::new, Optional::empty, faces, variant, stages, parameters));
            for (Device device : Device.values()) {
                cases.add(new Training(
                        device.toString(), () -> loaded(device), device::obstacle, faces, variant, stages, parameters));
            }
        }
        Map<String, String> published = Map.of("images", "50000", "stages", "5");
        cases.add(new Published(ROW, "ProCoGAN", published, 153));
        cases.add(new Published("Progressive GDA, whole training", "Progressive GDA", published, 11_696));
        return cases;
    }

    private static SpectrumEngine loaded(Device device) {
        device.load();
        return device.engine(SEED);
    }

    /** A figure of the paper. */
    private record Published(String row, String subject, Map<String, String> parameters, double seconds)
            implements TimedCase {
        @Override
        public String suite() {
            return NAME;
        }

        @Override
        public Outcome time(Profile profile) {
            return Outcome.published(SOURCE, seconds);
        }
    }

    /** One training. */
    private record Training(
            String subject,
            Supplier<SpectrumEngine> engine,
            Supplier<Optional<String>> obstacle,
            Faces faces,
            Variant variant,
            int stages,
            Map<String, String> parameters)
            implements TimedCase {
        @Override
        public String suite() {
            return NAME;
        }

        @Override
        public String row() {
            return ROW;
        }

        @Override
        public Outcome time(Profile profile) {
            Optional<String> missing = obstacle.get();
            if (missing.isPresent()) {
                return Outcome.notRun(missing.get());
            }
            Setting setting = new Setting(
                    variant,
                    Setting.PUBLISHED_KEPT.subList(0, stages),
                    Setting.PUBLISHED_LATENT,
                    GENERATED,
                    SEED,
                    TOLERANCE);
            SpectrumEngine used = engine.get();
            List<PixelRows> pyramid = faces.pyramid(stages);
            long start = System.nanoTime();
            Trained trained = new ProgressiveTraining(setting, used, Rules.SOUND).train(pyramid, stage -> {});
            double seconds = (System.nanoTime() - start) * 1e-9;
            double worst = trained.certificates().stream()
                    .mapToDouble(StageCertificate::relativeError)
                    .max()
                    .orElseThrow();
            return trained.isCertified()
                    ? new Outcome(
                            "PASS", "every stage is certified", List.of(seconds), Map.of("largest error/beta", worst))
                    : Outcome.fail("a stage is not certified, error/beta %s".formatted(worst));
        }
    }

    /** Drawn faces in a tile file, made when they are first asked for. */
    private static final class Faces {
        private final int count;
        private final int side;
        private Optional<Tiles> tiles = Optional.empty();

        Faces(int count, int side) {
            this.count = count;
            this.side = side;
        }

        List<PixelRows> pyramid(int stages) {
            Tiles opened = tiles.orElseGet(this::draw);
            tiles = Optional.of(opened);
            return IntStream.range(0, stages)
                    .<PixelRows>mapToObj(stage -> opened.at(FIRST_SIDE << stage))
                    .toList();
        }

        private Tiles draw() {
            try {
                Path folder = Files.createTempDirectory("convexgan");
                Path file = folder.resolve("faces.tiles");
                folder.toFile().deleteOnExit();
                file.toFile().deleteOnExit();
                try (ImageSource faces = ProceduralFaces.squares(SEED, count)) {
                    TileBuild.run(faces, new TileSettings(Framing.SQUASH, side, CHANNELS, count), file, done -> {});
                }
                return Tiles.open(file);
            } catch (IOException e) {
                throw new UncheckedIOException("drawn faces cannot be written", e);
            }
        }
    }
}
