package org.convexgan.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;

/**
 * How simple an instance is to read: the fewer numbers, and of as many numbers the fewer characters, the simpler.
 *
 * @param numbers how many numbers it consists of, not counting shapes
 * @param characters length of its JSON
 */
public record InstanceSize(long numbers, int characters) implements Comparable<InstanceSize> {
    private static final Comparator<InstanceSize> ORDER =
            Comparator.<InstanceSize>comparingLong(size -> size.numbers).thenComparingInt(size -> size.characters);

    /** Returns the size of the data of a problem. */
    public static InstanceSize of(JsonNode input) {
        return new InstanceSize(numbers(input), input.toString().length());
    }

    private static long numbers(JsonNode node) {
        if (node.isNumber()) {
            return 1;
        }
        if (node.size() == 2
                && node.path("shape").isArray()
                && node.path("data").isArray()) {
            return numbers(node.path("data"));
        }
        long numbers = 0;
        for (JsonNode child : node) {
            numbers += numbers(child);
        }
        return numbers;
    }

    @Override
    public int compareTo(InstanceSize other) {
        return ORDER.compare(this, other);
    }
}
