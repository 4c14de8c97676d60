package org.convexgan.images;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** Images in a fixed order. May be read by several threads at once. */
public interface ImageSource extends Closeable {
    /**
     * Opens what a path holds: a folder of images with its subfolders, a folder of CIFAR-10 batches, one such batch
     * ({@code .bin}), a zip archive of images, or an IDX file of grey images, gzipped or plain.
     *
     * <p>JPEG, PNG, BMP and GIF files with 8 bits a sample are images. Grey and RGB are read, opaque ones only; CMYK
     * is not. An entry of an archive whose name leads out of it is left out.
     *
     * @throws IOException if there is nothing of the kind or it cannot be read; the message names the file
     */
    static ImageSource open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return CifarBatches.batchesIn(path).isEmpty() ? ImageFolder.open(path) : new CifarBatches(path);
        }
        if (!Files.isRegularFile(path)) {
            throw new FileNotFoundException(path + " must be a file or a folder, but is not there");
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(4);
        }
        String begins = HexFormat.of().formatHex(start);
        if (begins.startsWith("504b")) {
            return ImageArchive.open(path);
        }
        if (begins.startsWith("1f8b") || begins.equals("00000803")) {
            return new IdxFile(path);
        }
        if (path.toString().endsWith(".bin")) {
            return new CifarBatches(path);
        }
        throw new IOException(path + " must be a folder, a zip archive, an IDX file or a CIFAR-10 batch, but is none");
    }

    /** Returns what to call the source in messages. */
    String name();

    /** Returns how many images there are to be tried; some may turn out unusable. */
    int size();

    /** Returns the name of an image; names are unique and, where they come from files, sorted. */
    String nameOf(int index);

    /**
     * Reads one image.
     *
     * @param index from 0 to {@code size() − 1}
     * @throws UnusableImageException if this image cannot be used, whatever the others are; the message names it
     * @throws IOException if the source as a whole cannot be read
     */
    Raster read(int index) throws IOException;

    /** Returns the entries of the source that were not taken for images, with the reason of each. */
    default List<SkippedImage> leftOut() {
        return List.of();
    }

    /** Returns text that changes when the source does: names, sizes and times of its files, not their content. */
    String fingerprint();

    @Override
    default void close() throws IOException {}
}
