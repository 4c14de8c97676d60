package org.convexgan.outputs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.golden.GoldenOutputs;
import org.convexgan.golden.StageOutputs;
import org.convexgan.golden.images.FashionMnist;
import org.convexgan.golden.images.IdxImages;
import org.convexgan.images.Framing;
import org.convexgan.images.HeldImages;
import org.convexgan.images.ProceduralFaces;
import org.convexgan.images.Raster;

/** The images that golden outputs belong to: read, or drawn once per process. */
final class GoldenPixels {
    private static final String CLOTHES = "fashion-mnist";
    private static final int PADDED = 32;
    private static final int WHITE = 255;
    private static final long SEED = 1;

    private GoldenPixels() {}

    /** Drawn when they are first needed. */
    private static final class Faces {
        private static final HeldImages DRAWN = draw(GoldenOutputs.load().stream()
                .filter(set -> !set.name().equals(CLOTHES))
                .mapToInt(GoldenOutputs::images)
                .max()
                .orElseThrow());

        private static HeldImages draw(int count) {
            try (ProceduralFaces faces = ProceduralFaces.squares(SEED, count)) {
                return HeldImages.of(IntStream.range(0, count)
                        .parallel()
                        .mapToObj(faces::read)
                        .toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Returns the images at the sides of the first stages. */
    static List<HeldImages> pyramid(GoldenOutputs set, int stages) {
        HeldImages largest = set.name().equals(CLOTHES) ? clothes() : Faces.DRAWN.first(set.images());
        return set.stages().stream()
                .limit(stages)
                .map(StageOutputs::side)
                .map(largest::at)
                .toList();
    }

    private static HeldImages clothes() {
        IdxImages file = FashionMnist.first1000TestImages();
        return HeldImages.of(IntStream.range(0, file.count())
                .mapToObj(i -> Framing.PAD.square(raster(file, i), PADDED))
                .toList());
    }

    private static Raster raster(IdxImages file, int image) {
        double[] row = file.asRow(image);
        byte[] values = new byte[row.length];
        IntStream.range(0, values.length).forEach(at -> values[at] = (byte) Math.round(WHITE * row[at]));
        return Raster.of(file.width(), file.height(), 1, values);
    }
}
