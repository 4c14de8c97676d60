package org.convexgan.golden.images;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.convexgan.golden.MalformedDataException;

/**
 * Real input that ships with this module: the first 1,000 of the 10,000 test images of Fashion-MNIST (Zalando SE, MIT licence; the
 * text lies beside the file), {@code 28×28} grey values.
 */
public final class FashionMnist {
    private static final String FILE = "/data/fashion-mnist-t10k-first1000-images-idx3-ubyte.gz";
    private static final String SHA_256 = "54d129cc094c51d0496db5197d51ebc9ecc94cc743220d1d4077c752869991ca";

    private FashionMnist() {}

    /**
     * Reads the images and verifies their checksum.
     *
     * @return 1,000 images of {@code 28×28} pixels
     * @throws MalformedDataException if the file was damaged
     */
    public static IdxImages first1000TestImages() {
        try (InputStream in = FashionMnist.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new MalformedDataException(FILE, "must be on the class path");
            }
            return IdxImages.read(FILE, in, SHA_256);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
