package org.convexgan.training;

import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * What a training on a circle of Gaussians ends with.
 *
 * @param samples generated points, one per row
 * @param discriminator its values at {@value GaussianRing#BATCH} equally spaced points of the circle, counterclockwise from angle 0
 */
public record RingOutcome(Matrix samples, Vector discriminator) {}
