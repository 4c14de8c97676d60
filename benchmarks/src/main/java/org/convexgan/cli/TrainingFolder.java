package org.convexgan.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.progressive.ContactSheet;
import org.convexgan.progressive.Generator;
import org.convexgan.progressive.HistogramMatching;
import org.convexgan.progressive.NoiseStream;
import org.convexgan.progressive.Probe;
import org.convexgan.progressive.SpectralBound;
import org.convexgan.progressive.Stage;
import org.convexgan.progressive.StageCertificate;
import org.convexgan.progressive.WeightsFile;

/**
 * The folder that {@code train} writes: weights, certificates and a sheet of each variant, and a page with all of them.
 *
 * @param source the images' name
 * @param engine who did the arithmetic
 * @param pyramid the images, a size each stage
 * @param samples generated samples that the sums run over
 * @param seed of the training
 * @param isMatched whether the sheets show generated images in the histogram of the real ones
 */
record TrainingFolder(
        String source, EngineName engine, List<PixelRows> pyramid, int samples, long seed, boolean isMatched) {
    private static final int SHEET_COLUMNS = 16;
    private static final int SHEET_CELL = 64;

    /**
     * Writes the folder.
     *
     * @param variants at least one; of several the files begin with their names
     * @param folder which does not exist yet
     * @throws IOException if it cannot be written
     */
    void write(List<TrainedVariant> variants, Path folder) throws IOException {
        String pixels = PixelHash.of(images());
        NewFolder.write(folder, files -> {
            for (TrainedVariant variant : variants) {
                String prefix = variants.size() == 1 ? "" : variant.name() + "-";
                WeightsFile.write(variant.trained().generator(), files.file(prefix + "weights.procogan"));
                Files.writeString(
                        files.file(prefix + "certificates.json"), Json.render(certificates(variant, pixels)) + "\n");
                ImageIO.write(
                        sheet(variant.trained().generator()).draw(),
                        "png",
                        files.file(prefix + "sheet.png").toFile());
            }
            Files.writeString(files.file("index.html"), new TrainingPage(this, variants, SHEET_CELL).html());
        });
    }

    private ContactSheet sheet(Generator generator) {
        Matrix noise = new NoiseStream(seed).block(0, SHEET_COLUMNS, 0, generator.noiseColumns());
        List<Matrix> generated = generator.images(noise);
        ContactSheet sheet = new ContactSheet(SHEET_CELL, SHEET_COLUMNS);
        for (int i = 0; i < generated.size(); i++) {
            Stage stage = generator.stages().get(i);
            Matrix images = isMatched ? HistogramMatching.of(pyramid.get(i)).apply(generated.get(i)) : generated.get(i);
            sheet.add(images, stage.directions().side(), stage.directions().channels());
        }
        return sheet.addReal(images());
    }

    /** Returns the images at the largest side that was trained. */
    private PixelRows images() {
        return pyramid.get(pyramid.size() - 1);
    }

    private ObjectNode certificates(TrainedVariant variant, String pixels) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("version", Version.number());
        document.put("commit", Version.commit());
        document.put("source", source);
        document.put("images", images().rows());
        document.put("channels", images().channels());
        document.put("pixelsSha256", pixels);
        document.put("engine", engine.toString());
        document.put("variant", variant.name());
        document.put("samples", samples);
        document.put("seed", seed);
        ArrayNode rows = document.putArray("stages");
        for (StageCertificate stage : variant.trained().certificates()) {
            ObjectNode row = rows.addObject();
            row.put("side", stage.side());
            row.put("requested", stage.requested());
            row.put("kept", stage.kept());
            row.put("rank", stage.rank());
            row.put("rankTolerance", stage.rankTolerance());
            row.put("condition", stage.condition());
            row.put("betaRequested", stage.betaRequested());
            row.put("beta", stage.beta());
            row.put("sigmaKept", stage.sigmaKept());
            row.put("sigmaNext", stage.sigmaNext());
            put(row, "error", stage.error());
            put(row, "next", stage.next());
            row.put("primal", stage.primal());
            row.put("dual", stage.dual());
            row.put("meanShift", stage.meanShift());
            row.put("reproducibility", stage.reproducibility());
            row.put("coherence", stage.coherence());
            put(row, stage.probe());
            row.put("certified", stage.isCertified());
        }
        return document;
    }

    private static void put(ObjectNode row, Probe probe) {
        row.putObject("probe")
                .put("mean", probe.mean())
                .put("directions", probe.directions())
                .put("values", probe.values())
                .put("residuals", probe.residuals())
                .put("complement", probe.complement())
                .put("trace", probe.trace());
    }

    private static void put(ObjectNode row, String name, SpectralBound bound) {
        row.putObject(name)
                .put("lower", bound.lower())
                .put("upper", bound.upper())
                .put("failureProbability", bound.failureProbability());
    }
}
