/**
 * ProCoGAN: a generator of images in closed form, stage by stage from 4×4 pixels upwards, each stage with the
 * certificate that it is optimal.
 *
 * <pre>{@code
 * S = XᵀX = V·diag(σ²)·Vᵀ           SpectrumEngine, Spectrum, Directions; HC, Appendix B.2
 * (15), stage by stage              ProgressiveTraining, Stage, Generator; HC, sections 4.1 and 5.2
 * k and O, which (15) leaves open   Setting, Variant, Rules (ours: rank decision and alignment)
 * ‖S − GᵀG‖₂ ≤ β, p* = d*           StageCertificate, Enclosure, CoupledBlocks (ours); off the
 *                                   directions HeldScatter or, by chance, TailBound, RandomKrylov
 * what is said of S, by the images  Probe: ExactProbe, StageProbe, PixelScatter, LevelSums (ours)
 * weights, samples, sheets          WeightsFile, HistogramMatching, ContactSheet
 * }</pre>
 *
 * <p>Imports: {@code linalg}, {@code certificate}, {@code images}, {@code problem}.
 */
@NullMarked
package org.convexgan.progressive;

import org.jspecify.annotations.NullMarked;
