package org.convexgan.features;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convexgan.certificate.Require;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.metrics.ImageFeatures;

/**
 * The first output of a network in an ONNX file.
 *
 * <p>The network takes one f32 tensor of images, {@code [N, C, H, W]} or {@code [N, H, W, C]} with {@code C} 1 or 3. Where it fixes {@code H} and {@code W},
 * images are resized to them, bilinearly; where it leaves them open they stay as they are. Its first output has one row of numbers per image; further
 * dimensions are flattened.
 */
public final class OnnxFeatures implements ImageFeatures, AutoCloseable {
    private static final int BATCH = 16;
    private static final String EXPECTED = "one f32 tensor of shape [N, C, H, W] or [N, H, W, C] with C = 1 or 3";

    private final Path file;
    private final PixelRange range;
    private final OrtSession session;
    private final ImageInput input;
    private final boolean oneByOne;

    private OnnxFeatures(Path file, PixelRange range, OrtSession session, ImageInput input, boolean oneByOne) {
        this.file = file;
        this.range = range;
        this.session = session;
        this.input = input;
        this.oneByOne = oneByOne;
    }

    /**
     * Opens a network.
     *
     * @param file an ONNX file
     * @param range the values that the network expects for black and white
     * @throws IOException if the file is no network or takes no images; the message names the file, what it must take and what it takes
     */
    public static OnnxFeatures open(Path file, PixelRange range) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " must be an ONNX file, but there is none");
        }
        try {
            OrtSession session = RuntimeEnvironment.get().createSession(file.toString());
            Collection<NodeInfo> inputs = session.getInputInfo().values();
            List<long[]> shapes = inputs.stream()
                    .map(OnnxFeatures::shape)
                    .flatMap(Optional::stream)
                    .toList();
            Optional<ImageInput> input =
                    inputs.size() == 1 && shapes.size() == 1 ? ImageInput.of(shapes.get(0)) : Optional.empty();
            if (input.isEmpty()) {
                session.close();
                throw new IOException("%s must take %s, but takes %s".formatted(file, EXPECTED, described(inputs)));
            }
            return new OnnxFeatures(file, range, session, input.get(), shapes.get(0)[0] == 1);
        } catch (OrtException e) {
            throw new IOException("%s must be an ONNX file, but: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Optional<long[]> shape(NodeInfo node) {
        return node.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.FLOAT
                ? Optional.of(tensor.getShape())
                : Optional.empty();
    }

    private static String described(Collection<NodeInfo> nodes) {
        return nodes.stream()
                .map(node -> node.getInfo() instanceof TensorInfo tensor
                        ? "%s %s %s".formatted(node.getName(), tensor.type, Arrays.toString(tensor.getShape()))
                        : node.getName() + " that is no tensor")
                .toList()
                .toString();
    }

    /** Returns {@code onnx FILE}, without the folder. */
    @Override
    public String name() {
        return "onnx " + file.getFileName();
    }

    @Override
    public Matrix of(PixelRows images) {
        Require.that(
                images.channels() == input.channels(),
                "images",
                "have %d channels (input of %s)".formatted(input.channels(), file),
                images.channels());
        int batch = oneByOne ? 1 : BATCH;
        List<double[]> rows = new ArrayList<>();
        for (long first = 0; first < images.rows(); first += batch) {
            rows.addAll(run(images, first, (int) Math.min(batch, images.rows() - first)));
        }
        return Matrix.ofRows(rows.toArray(double[][]::new));
    }

    private List<double[]> run(PixelRows images, long first, int count) {
        float[] pixels = new float[count * images.columns()];
        images.read(first, count, pixels);
        ImageInput sized = input.forSide(images.side());
        float[] resized = new float[count * sized.size()];
        for (int i = 0; i < count; i++) {
            sized.write(pixels, i * images.columns(), images.side(), range, resized, i * sized.size());
        }
        String name = session.getInputNames().iterator().next();
        try (OnnxTensor tensor = OnnxTensor.createTensor(
                        RuntimeEnvironment.get(), FloatBuffer.wrap(resized), sized.shape(count));
                OrtSession.Result result = session.run(Map.of(name, tensor))) {
            return rows(result, count);
        } catch (OrtException e) {
            throw new UncheckedIOException(new IOException(
                    "%s must take images of shape %s, but: %s"
                            .formatted(file, Arrays.toString(sized.shape(count)), e.getMessage()),
                    e));
        }
    }

    private List<double[]> rows(OrtSession.Result result, int count) {
        if (!(result.get(0) instanceof OnnxTensor output)
                || output.getInfo().type != OnnxJavaType.FLOAT
                || output.getInfo().getShape().length < 2
                || output.getInfo().getShape()[0] != count) {
            throw new UncheckedIOException(
                    new IOException("%s must return f32 features of shape [%d, ...], but returned %s"
                            .formatted(file, count, result.get(0).getInfo())));
        }
        float[] values = new float
                [Math.toIntExact(Arrays.stream(output.getInfo().getShape()).reduce(1, Math::multiplyExact))];
        output.getFloatBuffer().get(values);
        int size = values.length / count;
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] row = new double[size];
            for (int j = 0; j < size; j++) {
                row[j] = values[i * size + j];
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IOException(file + " could not be closed: " + e.getMessage(), e);
        }
    }
}
