package org.convexgan.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.convexgan.golden.CanonicalJson;

/** Independent streams of randomness from the one seed of a run: what one instance draws does not depend on which others are asked. */
final class Seeds {
    private static final int HEX_DIGITS_OF_A_LONG = 16;

    private Seeds() {}

    /** Returns 16 hexadecimal digits that are a function of all parts. */
    static String derive(String... parts) {
        return CanonicalJson.sha256(String.join("\n", parts).getBytes(StandardCharsets.UTF_8))
                .substring(0, HEX_DIGITS_OF_A_LONG);
    }

    static Random random(String... parts) {
        return new Random(Long.parseUnsignedLong(derive(parts), 16));
    }
}
