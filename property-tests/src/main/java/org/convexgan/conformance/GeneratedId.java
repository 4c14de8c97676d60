package org.convexgan.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a generated instance, from which and from the seed of a run it can be built again: {@code generated-PROBLEM-N}, and {@code
 * generated-PROBLEM-N.shrunk-A-B} for a simpler one. A and B are the first digits of the digests of the instances on the way: a generator lists what an
 * instance shrinks to in no fixed order.
 *
 * @param problem wire name
 * @param index from 1
 * @param path step by step {@value #DIGITS} hexadecimal digits; empty for the instance as drawn
 */
record GeneratedId(String problem, int index, List<String> path) {
    private static final int DIGITS = 8;
    private static final Pattern TEXT = Pattern.compile(
            "generated-(?<problem>[a-z0-9-]+)-(?<index>[1-9][0-9]{0,8})(\\.shrunk-(?<path>[0-9a-f]{8}(-[0-9a-f]{8})*))?");

    GeneratedId {
        path = List.copyOf(path);
    }

    /** Reads a name, or returns empty if it is not one of a generated instance. */
    static Optional<GeneratedId> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        List<String> path = parts.group("path") == null
                ? List.of()
                : List.of(parts.group("path").split("-"));
        return Optional.of(new GeneratedId(parts.group("problem"), Integer.parseInt(parts.group("index")), path));
    }

    /** Returns the instance as drawn. */
    GeneratedId root() {
        return new GeneratedId(problem, index, List.of());
    }

    /** Returns the name of an instance that this one shrinks to. */
    GeneratedId simpler(String digest) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step(digest));
        return new GeneratedId(problem, index, longer);
    }

    /** Returns how a path refers to an instance. */
    static String step(String digest) {
        return digest.substring(0, DIGITS);
    }

    @Override
    public String toString() {
        return "generated-" + problem + "-" + index + (path.isEmpty() ? "" : ".shrunk-" + String.join("-", path));
    }
}
