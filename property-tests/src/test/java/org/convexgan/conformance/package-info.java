/** Conformance runs, their audit and their scores, on right, wrong, broken and ignorant subjects. */
@NullMarked
package org.convexgan.conformance;

import org.jspecify.annotations.NullMarked;
