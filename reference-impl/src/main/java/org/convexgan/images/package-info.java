/**
 * Images as data: where they come from, how they are cropped and reduced, and how a matrix of them is kept outside the
 * heap.
 *
 * <pre>{@code
 * PixelRows          rows of X for the stages of ProCoGAN, in blocks; HC, section 4.1 and Appendix B.2
 * SmoothFields       random smooth colour images: data at any size
 * Raster             one image
 * Framing            square images: two readings of "rescaled to be square", Appendix B.2
 * Tiles, TileBuild   a file of 8-bit rows at one side and its halves, with checksums; ours
 * ImageSource        images in a fixed order, "the first 50,000", Appendix B.2: folder, zip, IDX, CIFAR-10
 * ProceduralFaces    drawn faces, for any number of images without data; ours
 * }</pre>
 *
 * <p>Imports: {@code certificate}.
 */
@NullMarked
package org.convexgan.images;

import org.jspecify.annotations.NullMarked;
