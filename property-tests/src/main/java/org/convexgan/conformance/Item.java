package org.convexgan.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.CanonicalJson;

/**
 * One instance that a subject is asked.
 *
 * @param id stable name, e.g. the slug of a vector; never sent
 * @param origin where it comes from
 * @param claim claim that it belongs to
 * @param problem wire name
 * @param input data of the problem; the accessor returns a copy
 * @param tolerance what is forgiven
 */
public record Item(String id, Origin origin, String claim, String problem, ObjectNode input, Tolerance tolerance) {
    /** Where an instance comes from. */
    public enum Origin {
        /** A golden vector, as stored. */
        VECTOR,
        /** A golden vector, transformed by a symmetry of its problem drawn from a fresh seed. */
        TWIN,
        /** An instance built from its answer by a generator. */
        GENERATED,
        /** A simpler instance of the same generator, which fails like the one that it was shrunk from. */
        SHRUNK;

        /** Returns the word in the ledger. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Item {
        input = input.deepCopy();
    }

    @Override
    public ObjectNode input() {
        return input.deepCopy();
    }

    /** Returns the SHA-256 of the canonical problem and input. */
    public String digest() {
        return CanonicalJson.digest(problem, input, null);
    }
}
