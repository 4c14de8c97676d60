@NullMarked
package org.convexgan.onnx;

import org.jspecify.annotations.NullMarked;
