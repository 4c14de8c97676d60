package org.convexgan.images;

import java.util.List;

/**
 * What a build of tiles did.
 *
 * @param rows in the file
 * @param resumed of these the rows that were there before
 * @param skipped images that could not be used and entries of the source that are no images
 */
public record TileReport(int rows, int resumed, List<SkippedImage> skipped) {
    public TileReport {
        skipped = List.copyOf(skipped);
    }
}
