/**
 * Golden outputs of ProCoGAN: any engine is held to numbers that LAPACK computed from the same pixels, within tolerances that follow from the conditioning of
 * each.
 *
 * <pre>{@code
 * S = X_cᵀX_c = V·diag(σ²)·Vᵀ,  β = σ_{k+1}²        OutputCheck; HC, eq. (15) and Appendix B.2
 * GᵀG = (S − βI)₊,  ‖S − GᵀG‖₂ = β,  p* = d*         OutputCheck, from the weights and the certificate
 * how far each may be off                           OutputTolerance (ours)
 * the JUnit door                                    EngineContract
 * }</pre>
 *
 * <p>Imports: {@code golden}, and of the reference implementation {@code linalg}, {@code certificate}, {@code images}, {@code metrics} and {@code progressive}.
 */
@NullMarked
package org.convexgan.outputs;

import org.jspecify.annotations.NullMarked;
