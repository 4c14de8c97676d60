package org.convexgan.primaldual;

import org.convexgan.linalg.Vector;

/**
 * One iterate.
 *
 * @param x primal variables
 * @param lambda multipliers
 */
public record SaddleState(Vector x, Vector lambda) {}
