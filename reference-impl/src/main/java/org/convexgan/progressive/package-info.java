/**
 * ProCoGAN: a generator of images in closed form, stage by stage from 4×4 pixels upwards, each stage with the certificate that it is optimal.
 *
 * <pre>{@code
 * S = XᵀX = V·diag(σ²)·Vᵀ           SpectrumEngine, Spectrum, Directions; HC, Appendix B.2
 * }</pre>
 *
 * <p>Imports: {@code linalg}, {@code certificate}, {@code images}, {@code problem}.
 */
@NullMarked
package org.convexgan.progressive;

import org.jspecify.annotations.NullMarked;
