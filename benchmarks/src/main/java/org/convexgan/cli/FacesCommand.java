package org.convexgan.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.convexgan.images.ProceduralFaces;
import org.convexgan.images.Raster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes drawn faces as files in the shape of CelebA. */
@Command(
        name = "faces",
        description = "Writes drawn faces as JPEG files of 178x218 pixels, 000001.jpg and so on, into a new folder.",
        footerHeading = ConvexGan.EXAMPLES,
        footer = {"  convexgan procogan faces --count 200 --out portraits"})
final class FacesCommand extends RefusingCommand implements Interruptible {
    private static final float QUALITY = 0.9f;

    @Option(names = "--count", paramLabel = "N", required = true, description = "How many faces.")
    private int count;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder, which must not exist yet.")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() {
        requireAtLeast("--count", count, 1);
        requireNew(out);
        try (ProgressDisplay progress = ProgressDisplay.on(spec.commandLine().getErr(), "faces", count)) {
            write(ProceduralFaces.portraits(seed, count), progress);
            spec.commandLine().getOut().println("%d faces in %s".formatted(count, out));
            return ConvexGan.OK;
        } catch (IOException e) {
            throw refused(e);
        }
    }

    @Override
    public String leftWhenInterrupted() {
        return left(out);
    }

    private void write(ProceduralFaces faces, ProgressDisplay progress) throws IOException {
        AtomicInteger done = new AtomicInteger();
        NewFolder.write(
                out,
                files -> IntStream.range(0, count).parallel().forEach(index -> {
                    write(faces.read(index), files.file(faces.nameOf(index) + ".jpg"));
                    synchronized (progress) {
                        progress.show(done.incrementAndGet());
                    }
                }));
    }

    private static void write(Raster face, Path file) {
        BufferedImage image = new BufferedImage(face.width(), face.height(), BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < face.height(); row++) {
            for (int column = 0; column < face.width(); column++) {
                int red = face.value(row, column, 0);
                int green = face.value(row, column, 1);
                image.setRGB(column, row, red << 16 | green << 8 | face.value(row, column, 2));
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (OutputStream bytes = Files.newOutputStream(file);
                ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), quality);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
