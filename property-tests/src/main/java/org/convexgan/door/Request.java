package org.convexgan.door;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Tolerance;

/**
 * One question. It carries no expected value and no name of a vector.
 *
 * @param id number of the request within its session
 * @param problem wire name
 * @param input data of the problem; the accessor returns a copy
 * @param tolerance what will be forgiven
 * @param budgetSeconds time allowed; {@code > 0}
 * @param seed randomness the subject may use
 */
public record Request(
        long id, String problem, ObjectNode input, Tolerance tolerance, double budgetSeconds, String seed) {
    public Request {
        Require.positive("budgetSeconds", budgetSeconds);
        input = input.deepCopy();
    }

    @Override
    public ObjectNode input() {
        return input.deepCopy();
    }
}
