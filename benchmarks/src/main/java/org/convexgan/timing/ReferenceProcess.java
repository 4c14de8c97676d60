package org.convexgan.timing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.convexgan.door.WireFormat;
import org.convexgan.spi.ReferenceImplementation;

/**
 * The reference implementation as a process that speaks the wire protocol, so that the door for processes can be timed with the same answers as the
 * one for Java.
 */
final class ReferenceProcess {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReferenceProcess() {}

    /** Answers the requests of standard input until {@code bye}. */
    public static void main(String[] arguments) throws IOException {
        ReferenceImplementation reference = new ReferenceImplementation();
        WireFormat wire = new WireFormat();
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream replies = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            ObjectNode ask = JSON.readValue(line, ObjectNode.class);
            ObjectNode reply = JSON.createObjectNode();
            reply.set("id", ask.path("id"));
            switch (ask.path("op").asText()) {
                case "hello" -> {
                    reply.putArray("protocol").add(1).add(1);
                    reply.putObject("impl")
                            .put("name", reference.name())
                            .put("version", "1")
                            .put("language", "java");
                    reference.problems().forEach(reply.putArray("problems")::add);
                    reply.put("deterministic", true);
                }
                case "solve" ->
                    reply.setAll(wire.writeReply(reference.solve(
                            wire.readProblem(ask.path("problem").asText(), (ObjectNode) ask.path("input")))));
                default -> {
                    return;
                }
            }
            replies.println(JSON.writeValueAsString(reply));
        }
    }
}
