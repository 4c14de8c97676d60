package org.convexgan.golden.generate;

/** Derives the vectors of one claim; found by {@link java.util.ServiceLoader}. */
public interface VectorSource {
    /**
     * Derives and proves every case.
     *
     * @return the finished file
     * @throws IllegalStateException if exact arithmetic does not confirm a case
     */
    VectorDraft derive();
}
