/**
 * Real images for the suite: a strict reader of IDX files and the first 1,000 test images of Fashion-MNIST.
 *
 * <pre>
 * data/fashion-mnist-t10k-first1000-images-idx3-ubyte.gz  → FashionMnist
 * IDX3 unsigned bytes, plain or gzipped                   → IdxImages
 * </pre>
 *
 * <p>Imports: the loader's package only.
 */
@NullMarked
package org.convexgan.golden.images;

import org.jspecify.annotations.NullMarked;
