package org.convexgan.golden.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** Lays JSON out for readers: two spaces, one line for whatever fits on it, numbers as plain decimals. */
final class JsonText {
    private static final int LINE = 120;

    private JsonText() {}

    static String of(JsonNode node) {
        return print(node, "") + "\n";
    }

    private static String print(JsonNode node, String indent) {
        String oneLine = inline(node);
        if (indent.length() + oneLine.length() <= LINE || ofScalars(node)) {
            return oneLine;
        }
        String deeper = indent + "  ";
        List<String> parts = new ArrayList<>();
        if (node.isObject()) {
            node.properties()
                    .forEach(e -> parts.add(TextNode.valueOf(e.getKey()) + ": " + print(e.getValue(), deeper)));
        } else {
            node.forEach(element -> parts.add(print(element, deeper)));
        }
        String body = String.join(",\n" + deeper, parts);
        return node.isObject()
                ? "{\n" + deeper + body + "\n" + indent + "}"
                : "[\n" + deeper + body + "\n" + indent + "]";
    }

    private static boolean ofScalars(JsonNode node) {
        for (JsonNode element : node) {
            if (element.isContainerNode()) {
                return false;
            }
        }
        return !node.isObject();
    }

    private static String inline(JsonNode node) {
        List<String> parts = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(e -> parts.add(TextNode.valueOf(e.getKey()) + ": " + inline(e.getValue())));
            return "{" + String.join(", ", parts) + "}";
        }
        if (node.isArray()) {
            node.forEach(element -> parts.add(inline(element)));
            return "[" + String.join(", ", parts) + "]";
        }
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.toString();
    }
}
