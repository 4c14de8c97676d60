/**
 * Images as data: where they come from, how they are cropped and reduced, and how a matrix of them is kept outside the heap.
 *
 * <pre>{@code
 * PixelRows          rows of X for the stages of ProCoGAN, in blocks; HC, section 4.1 and Appendix B.2
 * SmoothFields       random smooth colour images: data at any size
 * }</pre>
 *
 * <p>Imports: {@code certificate}.
 */
@NullMarked
package org.convexgan.images;

import org.jspecify.annotations.NullMarked;
