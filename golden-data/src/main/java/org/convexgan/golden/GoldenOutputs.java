package org.convexgan.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What the growing variant of ProCoGAN makes of a set of images, with as many samples as images: numbers that neither the noise nor the order of a sum
 * changes, computed by LAPACK in f64 with {@code src/main/python/golden_images.py}, which runs no code of the suite.
 *
 * @param name {@code fashion-mnist} or {@code procedural-faces}
 * @param images how many, the first ones
 * @param stages from 4×4 pixels on
 */
public record GoldenOutputs(String name, int images, List<StageOutputs> stages) {
    private static final String FILE = "spectra/images.json";

    public GoldenOutputs {
        stages = List.copyOf(stages);
    }

    /**
     * Reads the sets that ship with this module.
     *
     * @throws MalformedDataException if the file breaks its format
     */
    public static List<GoldenOutputs> load() {
        try (InputStream in = GoldenOutputs.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new MalformedDataException(FILE, "must be on the class path");
            }
            return parse(FILE, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    static List<GoldenOutputs> parse(String file, byte[] utf8) {
        JsonReading document = new JsonReading(file, "", StrictJson.parse(file, StrictJson.decode(file, utf8)));
        return document.objects("sets", GoldenOutputs::read);
    }

    private static GoldenOutputs read(JsonReading set) {
        return new GoldenOutputs(set.text("name"), set.count("images"), set.objects("stages", StageOutputs::read));
    }

    @Override
    public String toString() {
        return images + " of " + name;
    }
}
