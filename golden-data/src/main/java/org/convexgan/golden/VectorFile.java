package org.convexgan.golden;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The golden vectors of one claim.
 *
 * @param file name of the file below {@code vectors/}, e.g. {@code "hc/HC-T2.1.quad.json"}
 * @param claim id of the claim
 * @param problem wire name of the problem
 * @param source where the expected values come from
 * @param tags the fault each tag stands for, in the order of the file
 * @param cases the cases, in the order of the file
 * @param json the document as it was read
 */
public record VectorFile(
        String file,
        String claim,
        String problem,
        Source source,
        Map<String, Tag> tags,
        List<VectorCase> cases,
        String json) {
    /**
     * Where the expected values come from.
     *
     * @param paper code of the paper
     * @param locator place in the paper
     * @param transcription {@code exact}, {@code reconstructed from OCR} or {@code ours}
     * @param generator class that derived them
     */
    public record Source(String paper, String locator, String transcription, String generator) {}

    /**
     * The meaning of a tag.
     *
     * @param fault what a wrong implementation does
     * @param effect what a judge sees of it
     */
    public record Tag(String fault, String effect) {}

    public VectorFile {
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        cases = List.copyOf(cases);
    }

    /**
     * Reads a vector file.
     *
     * @param file its name, for messages
     * @param utf8 the document
     * @throws MalformedDataException if it breaks its format; the message names the file and the case
     */
    public static VectorFile parse(String file, byte[] utf8) {
        String json = StrictJson.decode(file, utf8);
        JsonReading document = new JsonReading(file, "", StrictJson.parse(file, json));
        JsonReading source = document.object("source");
        return new VectorFile(
                file,
                document.text("claim"),
                document.text("problem"),
                new Source(
                        source.text("paper"),
                        source.text("locator"),
                        source.text("transcription"),
                        source.text("generator")),
                document.map("tags", tag -> new Tag(tag.text("fault"), tag.text("effect"))),
                document.objects("cases", VectorCase::read),
                json);
    }
}
