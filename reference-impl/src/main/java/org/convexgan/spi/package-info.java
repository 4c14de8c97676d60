/**
 * What an implementation of the formulations looks like from outside, and the reference that binds all solvers found on the class path.
 *
 * <p>Imports: every other package of this module.
 */
@NullMarked
package org.convexgan.spi;

import org.jspecify.annotations.NullMarked;
