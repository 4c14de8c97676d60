package org.convexgan.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.convexgan.spi.ReferenceImplementation;

/** The reference implementation behind the wire protocol. */
final class ReferenceProcess {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReferenceProcess() {}

    /** Returns the command that starts it. */
    static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ReferenceProcess.class.getName());
    }

    public static void main(String[] arguments) throws IOException {
        ReferenceImplementation reference = new ReferenceImplementation();
        WireFormat wire = new WireFormat();
        OutputStream output = new FileOutputStream(FileDescriptor.out);
        BufferedReader input = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            ObjectNode message = JSON.readValue(line, ObjectNode.class);
            ObjectNode reply;
            switch (message.path("op").asText()) {
                case "hello" -> {
                    reply = JSON.createObjectNode();
                    reply.putArray("protocol").add(1).add(1);
                    reply.putObject("impl").put("name", reference.name()).put("language", "java");
                    reference.problems().forEach(reply.putArray("problems")::add);
                }
                case "solve" ->
                    reply = wire.writeReply(reference.solve(
                            wire.readProblem(message.path("problem").asText(), (ObjectNode) message.path("input"))));
                default -> {
                    return;
                }
            }
            reply.set("id", message.get("id"));
            output.write((reply + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
