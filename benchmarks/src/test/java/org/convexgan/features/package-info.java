/**
 * Tests of features from networks, on models that they write themselves.
 *
 * <p>Imports: what the tested package imports.
 */
@NullMarked
package org.convexgan.features;

import org.jspecify.annotations.NullMarked;
