package org.convexgan.timing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convexgan.progressive.Variant;

/**
 * ProCoGAN from tiles to certified weights, by each engine, for each variant and several numbers of images; one training per round, after one that does
 * not count. Engines of devices are also timed on many more images, to see how time grows. An engine that cannot run here has a row that says why. The
 * published variant has no certificate and therefore no time that counts: its row says by how much it fails. Its latents are formed pixel by pixel, which
 * at more than three stages takes minutes. The published times (Hidden Convexity,
 * section 5.2) are on other data and another machine.
 */
final class PipelineSuite {
    private static final String NAME = "pipeline";
    private static final String ROW = "ProCoGAN, tiles to certified weights";
    private static final String SOURCE =
            "Hidden Convexity, section 5.2: CelebA, 50,000 images, five stages, other hardware";

    private static final int WARM_UP_STAGES = 3;
    private static final int FEW_ROUNDS = 3;

    private final Map<Engine, EngineProcess> running = new HashMap<>();
    private final TrainingImages warmUp = TrainingImages.faces(150, EngineProcess.FIRST_SIDE << (WARM_UP_STAGES - 1));

    private PipelineSuite() {}

    /**
     * What the engines train on.
     *
     * @param rounds at most
     * @param seconds about what one training takes on two idle cores, with its share of drawing the images
     */
    private record Load(
            TrainingImages images,
            int stages,
            Set<Variant> variants,
            List<Engine> engines,
            int rounds,
            double seconds) {
        static Load faces(int count, int stages, Set<Variant> variants, double seconds) {
            return new Load(
                    TrainingImages.faces(count, EngineProcess.FIRST_SIDE << (stages - 1)),
                    stages,
                    variants,
                    Engine.all(),
                    Integer.MAX_VALUE,
                    seconds);
        }

        /** Many images, for the engines that do not keep them in memory, of one variant: the spectra decide, and all variants need the same. */
        static Load fields(int count, int stages, int rounds, double seconds) {
            return new Load(
                    TrainingImages.fields(count, EngineProcess.FIRST_SIDE << (stages - 1)),
                    stages,
                    EnumSet.of(Variant.GROWING),
                    Engine.ofDevices(),
                    rounds,
                    seconds);
        }
    }

    private static List<Load> loads(Profile profile) {
        Set<Variant> all = EnumSet.allOf(Variant.class);
        Set<Variant> sound = EnumSet.complementOf(EnumSet.of(Variant.PUBLISHED));
        Load few = Load.faces(500, 3, all, 0.8);
        Load more = Load.faces(2_000, 3, all, 0.9);
        return profile.chosen(
                List.of(Load.faces(300, 3, all, 1)),
                List.of(
                        few,
                        more,
                        Load.fields(7_500, 3, Integer.MAX_VALUE, 1.2),
                        Load.fields(30_000, 3, Integer.MAX_VALUE, 1.8),
                        Load.fields(120_000, 3, Integer.MAX_VALUE, 3)),
                List.of(
                        few,
                        more,
                        Load.faces(2_000, 4, sound, 8),
                        Load.fields(12_500, 5, FEW_ROUNDS, 50),
                        Load.fields(25_000, 5, FEW_ROUNDS, 80),
                        Load.fields(50_000, 5, FEW_ROUNDS, 150)));
    }

    static List<TimedCase> cases(Profile profile) {
        PipelineSuite suite = new PipelineSuite();
        List<TimedCase> cases = new ArrayList<>();
        for (Engine engine : Engine.ofDevices()) {
            cases.add(new FirstUse(engine));
        }
        for (Load load : loads(profile)) {
            for (Variant variant : load.variants()) {
                for (Engine engine : load.engines()) {
                    cases.add(suite.new Training(engine, load, variant));
                }
            }
        }
        Map<String, String> published = Map.of("images", "50000", "stages", "5");
        cases.add(new Published(ROW, "ProCoGAN", published, 153));
        cases.add(new Published("Progressive GDA, whole training", "Progressive GDA", published, 11_696));
        return cases;
    }

    /** Returns an engine that has trained once; it goes on running until the program ends or it fails. */
    private EngineProcess warm(Engine engine) throws IOException {
        EngineProcess process = running.get(engine);
        if (process == null) {
            process = EngineProcess.start(engine);
            process.train(warmUp.file(), WARM_UP_STAGES, Variant.GROWING);
            running.put(engine, process);
        }
        return process;
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

        @Override
        public double expected(Profile profile) {
            return 0;
        }

        @Override
        public int rounds(int planned) {
            return 1;
        }
    }

    /** Loading the library of an engine into a process that is new in each round. */
    private record FirstUse(Engine engine) implements TimedCase {
        @Override
        public String suite() {
            return NAME;
        }

        @Override
        public String row() {
            return "first use of the native library in a process";
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public String subject() {
            return engine.toString();
        }

        @Override
        public Outcome time(Profile profile) {
            Optional<String> missing = engine.obstacle();
            if (missing.isPresent()) {
                return Outcome.notRun(missing.get());
            }
            try (EngineProcess process = EngineProcess.start(engine)) {
                return Outcome.pass("it was loaded", List.of(process.firstUse()));
            } catch (IOException e) {
                return Outcome.error("the engine cannot be loaded: " + e.getMessage());
            }
        }

        @Override
        public double expected(Profile profile) {
            return engine.obstacle().isPresent() ? 0 : 2;
        }

        @Override
        public String harness() {
            return EmptyCase.CLOCK;
        }
    }

    /** One training. */
    private final class Training implements TimedCase {
        private final Engine engine;
        private final Load load;
        private final Variant variant;

        Training(Engine engine, Load load, Variant variant) {
            this.engine = engine;
            this.load = load;
            this.variant = variant;
        }

        @Override
        public String suite() {
            return NAME;
        }

        @Override
        public String row() {
            return ROW;
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of(
                    "data", load.images().name(),
                    "images", String.valueOf(load.images().count()),
                    "stages", String.valueOf(load.stages()),
                    "variant", variant.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public String subject() {
            return engine.toString();
        }

        @Override
        public int rounds(int planned) {
            return variant == Variant.PUBLISHED ? 1 : Math.min(planned, load.rounds());
        }

        @Override
        public double expected(Profile profile) {
            return engine.obstacle().isPresent() ? 0 : load.seconds();
        }

        @Override
        public String harness() {
            return EmptyCase.CLOCK;
        }

        @Override
        public Map<String, String> data() {
            return Map.of(
                    "%s, %d at %d stages"
                            .formatted(load.images().name(), load.images().count(), load.stages()),
                    load.images().identity());
        }

        @Override
        public Outcome time(Profile profile) {
            Optional<String> missing = engine.obstacle();
            if (missing.isPresent()) {
                return Outcome.notRun(missing.get());
            }
            try {
                return outcome(warm(engine).train(load.images().file(), load.stages(), variant));
            } catch (IOException e) {
                Optional.ofNullable(running.remove(engine)).ifPresent(EngineProcess::close);
                return Outcome.error("the engine ended or does not answer: " + e.getMessage());
            }
        }

        private Outcome outcome(ObjectNode reply) {
            if (reply.has("fault")) {
                return Outcome.error(reply.path("fault").asText());
            }
            double seconds = reply.path("seconds").asDouble();
            double error = reply.path("error").asDouble();
            Map<String, Double> measures = Map.of("largest error/beta", error);
            if (reply.path("certified").asBoolean()) {
                return new Outcome("PASS", "every stage is certified", List.of(seconds), measures);
            }
            String reason =
                    String.format(Locale.ROOT, "a stage is not certified, error/beta %.4g; %.3g s", error, seconds);
            return variant == Variant.PUBLISHED
                    ? new Outcome("REFUTED", reason, List.of(), measures)
                    : Outcome.fail(reason);
        }
    }
}
