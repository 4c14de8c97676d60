package org.convexgan.golden;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A constant that is written in the data files under a name of its own. */
interface Labelled {
    /** Returns the name used in the data files. */
    String label();

    /** Finds the constant with the given label; the exception lists the legal ones. */
    static <T extends Labelled> T of(T[] values, String label) {
        return Arrays.stream(values)
                .filter(value -> value.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        Arrays.stream(values).map(Labelled::label).collect(Collectors.joining(" | ", "must be ", ""))
                                + ", but was " + label));
    }
}
