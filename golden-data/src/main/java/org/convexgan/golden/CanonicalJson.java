package org.convexgan.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for equal JSON: keys sorted, no white space, numbers as plain decimals without trailing zeros.
 *
 * <p>Numbers never pass through {@code double}, so the text, and with it a digest, is the same on every JDK.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** Returns the canonical text of {@code node}. */
    public static String of(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            return sorted.entrySet().stream()
                    .map(entry -> TextNode.valueOf(entry.getKey()) + ":" + of(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(CanonicalJson::of)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.toString();
    }

    /**
     * Returns the digest that identifies a case: SHA-256 over the canonical text of {@code {problem, input, candidate}}.
     *
     * @param problem wire name
     * @param input the request's input
     * @param candidate the stored answer, absent for a case without one
     * @return 64 lower-case hexadecimal digits
     */
    public static String digest(String problem, ObjectNode input, @Nullable ObjectNode candidate) {
        ObjectNode identity = JsonNodeFactory.instance.objectNode();
        identity.put("problem", problem);
        identity.set("input", input);
        if (candidate != null) {
            identity.set("candidate", candidate);
        }
        return sha256(of(identity).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the SHA-256 of {@code bytes} as 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must provide SHA-256", e);
        }
    }
}
