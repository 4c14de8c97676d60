package org.convexgan.progressive;

/** How the latents of a stage come about, and what is done where their rank does not suffice. */
public enum Variant {
    /**
     * As published, ones column and noise of the first stage only, but each stage keeps at most as many directions as
     * its latents have.
     */
    CERTIFIED(true, false, true),
    /** Fresh noise columns at each stage, as many as the rank lacks, and no ones column. */
    GROWING(false, true, false),
    /** As growing, and the means match exactly: a ones column takes the mean out of the latents (Corollary 3.3). */
    MEAN_MATCHED(true, true, false),
    /** The published configuration: divides by singular values at the level of rounding. Run to be refuted. */
    PUBLISHED(true, false, true);

    private final boolean ones;
    private final boolean fresh;
    private final boolean redrawn;

    Variant(boolean ones, boolean fresh, boolean redrawn) {
        this.ones = ones;
        this.fresh = fresh;
        this.redrawn = redrawn;
    }

    /** Returns whether a column of ones joins the latents. */
    public boolean hasOnes() {
        return ones;
    }

    /** Returns whether each stage brings noise columns of its own. */
    public boolean hasFreshNoise() {
        return fresh;
    }

    /** Returns whether each stage is trained on new noise. */
    public boolean isRedrawn() {
        return redrawn;
    }
}
