package org.convexgan.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Generated images as files. */
final class GeneratedImages {
    private static final int WHITE = 255;

    private GeneratedImages() {}

    /**
     * Writes {@code 000001.png} and so on into a new folder.
     *
     * @param images square colour images, pixel-major in [0, 1]
     * @param folder which appears when all of them are written
     */
    static void write(float[][] images, int side, Path folder) throws IOException {
        NewFolder.write(folder, files -> {
            for (int i = 0; i < images.length; i++) {
                Path file = files.file(ConvexGan.format("%06d.png", i + 1));
                ImageIO.write(image(images[i], side), "png", file.toFile());
            }
        });
    }

    private static BufferedImage image(float[] pixels, int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int k = 0; k < side * side; k++) {
            int colour = 0;
            for (int channel = 0; channel < LoadedImages.CHANNELS; channel++) {
                colour = colour << 8 | Math.round(WHITE * pixels[k * LoadedImages.CHANNELS + channel]);
            }
            image.setRGB(k % side, k / side, colour);
        }
        return image;
    }
}
