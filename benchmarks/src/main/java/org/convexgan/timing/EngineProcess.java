package org.convexgan.timing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.images.PixelRows;
import org.convexgan.images.Tiles;
import org.convexgan.progressive.ProgressiveTraining;
import org.convexgan.progressive.Rules;
import org.convexgan.progressive.Setting;
import org.convexgan.progressive.SpectrumEngine;
import org.convexgan.progressive.StageCertificate;
import org.convexgan.progressive.Trained;
import org.convexgan.progressive.Variant;

/**
 * An engine in a process of its own, which trains when it is asked to, with a stated number of threads: native code that crashes ends no run, and the
 * compiler of one engine does not learn from another.
 *
 * <pre>{@code
 * out  {"firstUse": seconds}                                         once, when the engine is loaded
 * in   {"tiles": FILE, "stages": n, "variant": NAME}
 * out  {"seconds": s, "certified": true, "error": error/beta}        or {"fault": "..."}
 * }</pre>
 */
final class EngineProcess implements AutoCloseable {
    /** All processors: what a user's training would take. */
    static final int THREADS = Runtime.getRuntime().availableProcessors();

    static final int FIRST_SIDE = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int GENERATED = 2000;
    private static final long SEED = 1;
    private static final double NANOS = 1e9;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ScriptProcess process;
    private final double firstUse;

    private EngineProcess(ScriptProcess process) throws IOException {
        this.process = process;
        firstUse = process.read(PATIENCE).path("firstUse").asDouble();
    }

    /**
     * Starts an engine.
     *
     * @throws IOException if it cannot be started or loaded
     */
    static EngineProcess start(Engine engine) throws IOException {
        ScriptProcess process = ScriptProcess.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=" + THREADS,
                        "-cp",
                        System.getProperty("java.class.path"),
                        EngineProcess.class.getName(),
                        engine.toString()),
                THREADS);
        try {
            return new EngineProcess(process);
        } catch (IOException e) {
            process.close();
            throw e;
        }
    }

    /** Returns how many seconds it took to load the engine. */
    double firstUse() {
        return firstUse;
    }

    /**
     * Trains once.
     *
     * @throws IOException if the engine has died, takes half an hour or says something else than a JSON object
     */
    ObjectNode train(Path tiles, int stages, Variant variant) throws IOException {
        process.write(JSON.createObjectNode()
                .put("tiles", tiles.toString())
                .put("stages", stages)
                .put("variant", variant.name()));
        return process.read(PATIENCE);
    }

    @Override
    public void close() {
        process.close();
    }

    /** Trains as standard input asks until it ends. */
    public static void main(String[] arguments) throws IOException {
        Engine engine = Engine.named(arguments[0]);
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream replies = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        long start = System.nanoTime();
        SpectrumEngine used = engine.load(SEED);
        replies.println(JSON.createObjectNode().put("firstUse", (System.nanoTime() - start) / NANOS));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            ObjectNode reply;
            try {
                reply = train(used, engine.tolerance(), JSON.readValue(line, ObjectNode.class));
            } catch (RuntimeException e) {
                reply = JSON.createObjectNode().put("fault", e.toString());
            }
            replies.println(reply);
        }
    }

    private static ObjectNode train(SpectrumEngine engine, double tolerance, ObjectNode ask) throws IOException {
        int stages = ask.path("stages").asInt();
        Setting setting = new Setting(
                Variant.valueOf(ask.path("variant").asText()),
                Setting.PUBLISHED_KEPT.subList(0, stages),
                Setting.PUBLISHED_LATENT,
                GENERATED,
                SEED,
                tolerance);
        try (Tiles tiles = Tiles.open(Path.of(ask.path("tiles").asText()))) {
            List<PixelRows> pyramid = IntStream.range(0, stages)
                    .<PixelRows>mapToObj(stage -> tiles.at(FIRST_SIDE << stage))
                    .toList();
            long start = System.nanoTime();
            Trained trained = new ProgressiveTraining(setting, engine, Rules.SOUND).train(pyramid, stage -> {});
            double seconds = (System.nanoTime() - start) / NANOS;
            double worst = trained.certificates().stream()
                    .mapToDouble(StageCertificate::relativeError)
                    .max()
                    .orElseThrow();
            return JSON.createObjectNode()
                    .put("seconds", seconds)
                    .put("certified", trained.isCertified())
                    .put("error", worst);
        }
    }
}
