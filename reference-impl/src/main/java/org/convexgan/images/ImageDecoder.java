package org.convexgan.images;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Decodes JPEG, PNG, BMP and GIF. Values are taken as they are stored: colour profiles and orientation tags are
 * ignored. Refused are samples of other than 8 bits, colours that are neither grey nor RGB, transparent pixels, and
 * files that decode with a warning, because a truncated JPEG does.
 */
final class ImageDecoder {
    static final List<String> SUFFIXES = List.of(".jpg", ".jpeg", ".png", ".bmp", ".gif");
    /** Largest file that is read. */
    static final int MOST_BYTES = 1 << 26;

    private static final long MOST_PIXELS = 1L << 26;
    private static final int OPAQUE = 255;
    private static final int CMYK_BANDS = 4;

    private ImageDecoder() {}

    static Raster decode(String name, byte[] file) throws UnusableImageException {
        if (file.length > MOST_BYTES) {
            throw new UnusableImageException(name, "must have at most " + MOST_BYTES + " bytes, but has more");
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnusableImageException(name, "must be a JPEG, PNG, BMP or GIF image, but is none");
            }
            ImageReader reader = readers.next();
            try {
                return decode(name, reader, in);
            } finally {
                reader.dispose();
            }
        } catch (UnusableImageException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // readers throw all kinds of exceptions on damaged files
            throw new UnusableImageException(name, "must be readable, but is not: " + e.getMessage(), e);
        }
    }

    private static Raster decode(String name, ImageReader reader, ImageInputStream in) throws IOException {
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        reader.setInput(in, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new UnusableImageException(
                    name, "must have at most %d pixels, but has %d".formatted(MOST_PIXELS, pixels));
        }
        if (isCmyk(reader)) {
            throw new UnusableImageException(name, "must be grey or RGB, but has 4 inks");
        }
        BufferedImage image = reader.read(0);
        if (!warnings.isEmpty()) {
            throw new UnusableImageException(name, "must be intact, but decoding warns: " + warnings.get(0));
        }
        ColorModel colours = image.getColorModel();
        return colours instanceof IndexColorModel palette
                ? fromPalette(name, image, palette)
                : fromSamples(name, image, colours);
    }

    private static boolean isCmyk(ImageReader reader) throws IOException {
        return reader.canReadRaster()
                && !reader.getImageTypes(0).hasNext()
                && reader.readRaster(0, null).getNumBands() == CMYK_BANDS;
    }

    private static Raster fromPalette(String name, BufferedImage image, IndexColorModel palette)
            throws UnusableImageException {
        int[] indices = samples(image, 0);
        byte[] values = new byte[3 * indices.length];
        boolean grey = true;
        for (int i = 0; i < indices.length; i++) {
            int colour = palette.getRGB(indices[i]);
            requireOpaque(name, colour >>> 24);
            values[3 * i] = (byte) (colour >> 16);
            values[3 * i + 1] = (byte) (colour >> 8);
            values[3 * i + 2] = (byte) colour;
            grey &= values[3 * i] == values[3 * i + 1] && values[3 * i] == values[3 * i + 2];
        }
        return grey ? raster(image, 1, thirds(values)) : raster(image, 3, values);
    }

    private static byte[] thirds(byte[] values) {
        byte[] first = new byte[values.length / 3];
        for (int i = 0; i < first.length; i++) {
            first[i] = values[3 * i];
        }
        return first;
    }

    private static Raster fromSamples(String name, BufferedImage image, ColorModel colours)
            throws UnusableImageException {
        int[] sizes = colours.getComponentSize();
        if (Arrays.stream(sizes).anyMatch(bits -> bits != Byte.SIZE)) {
            throw new UnusableImageException(name, "must have 8 bits a sample, but has " + Arrays.toString(sizes));
        }
        int space = colours.getColorSpace().getType();
        if (space != ColorSpace.TYPE_GRAY && space != ColorSpace.TYPE_RGB) {
            throw new UnusableImageException(
                    name, "must be grey or RGB, but has %d inks".formatted(colours.getNumColorComponents()));
        }
        int channels = colours.getNumColorComponents();
        if (colours.hasAlpha()) {
            for (int alpha : samples(image, channels)) {
                requireOpaque(name, alpha);
            }
        }
        byte[] values = new byte[image.getWidth() * image.getHeight() * channels];
        for (int channel = 0; channel < channels; channel++) {
            int[] band = samples(image, channel);
            for (int i = 0; i < band.length; i++) {
                values[i * channels + channel] = (byte) band[i];
            }
        }
        return raster(image, channels, values);
    }

    private static void requireOpaque(String name, int alpha) throws UnusableImageException {
        if (alpha != OPAQUE) {
            throw new UnusableImageException(name, "must be opaque, but has a pixel of alpha " + alpha);
        }
    }

    private static int[] samples(BufferedImage image, int band) {
        return image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), band, (int @Nullable []) null);
    }

    private static Raster raster(BufferedImage image, int channels, byte[] values) {
        return Raster.of(image.getWidth(), image.getHeight(), channels, values);
    }
}
