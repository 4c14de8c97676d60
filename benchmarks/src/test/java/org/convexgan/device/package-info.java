/** Tests of the engines; the only ones that load native code. */
@NullMarked
package org.convexgan.device;

import org.jspecify.annotations.NullMarked;
