/** Wrong implementations, one enum per formulation or claim: realistic mistakes, each with the check that exists to reject it. */
@NullMarked
package org.convexgan.broken;

import org.jspecify.annotations.NullMarked;
