/**
 * Images as data: where they come from, how they are cropped and reduced, and how a matrix of them is kept outside the
 * heap.
 *
 * <pre>{@code
 * PixelRows          rows of X for the stages of ProCoGAN, in blocks; HC, section 4.1 and Appendix B.2
 * SmoothFields       random smooth colour images: data at any size
 * Raster, HeldImages one image, and images in memory
 * Framing            square images: two readings of "rescaled to be square", Appendix B.2
 * Tiles, TileBuild   a file of 8-bit rows at one side and its halves, with checksums; ours
 * ImageSource        images in a fixed order, "the first 50,000", Appendix B.2: folder, zip, IDX, CIFAR-10
 * SmoothFieldImages  smooth fields, for many images in little time; ours
 * ProceduralFaces    drawn faces, for any number of images without data; ours
 * }</pre>
 *
 * <p>A tile file, version 1, all integers big-endian and four bytes long but for the magic number of eight; each part begins at a multiple of 4,096 bytes:
 *
 * <pre>{@code
 * header     "CVXTILES", version, capacity, rows, side, channels, 128, 32 bytes of SHA-256 of what it was made from, CRC-32C of all that
 * records    for each 128 rows of the capacity: index after their last image, rows, a CRC-32C for each region, CRC-32C of the record
 *            (they begin at byte 4,096, one after the other)
 * region 0   the index that each row has in its source, 4 bytes for each row of the capacity
 * region 1   pixels at the largest side, side·side·channels bytes for each row of the capacity: row, column, channel
 * region 2…  likewise at half the side, a quarter, … down to 4
 * }</pre>
 *
 * <p>Imports: {@code certificate}.
 */
@NullMarked
package org.convexgan.images;

import org.jspecify.annotations.NullMarked;
