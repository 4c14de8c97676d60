package org.convexgan.cli;

/** What users would pick instead of an engine, as it is named on the command line and to the script that runs it. */
enum PeerName {
    /** The SVD of every stage as published: in full up to 32×32 pixels, by two subspace iterations beyond. */
    SVD,
    /** Randomized SVD of scikit-learn with four power iterations, of the last stage. */
    RANDOMIZED4,
    /** Likewise with seven. */
    RANDOMIZED7,
    /** Lanczos bidiagonalization of scipy, of the last stage. */
    ARPACK;

    /** Returns the word on the command line. */
    @Override
    public String toString() {
        return ConvexGan.lowerCase(name());
    }
}
