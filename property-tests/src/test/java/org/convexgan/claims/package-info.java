/** The claims of Hidden Convexity as properties, one class per claim. */
@NullMarked
package org.convexgan.claims;

import org.jspecify.annotations.NullMarked;
