package org.convexgan.report;

import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convexgan.certificate.Certificate;
import org.convexgan.ledger.InstanceSize;
import org.convexgan.ledger.LedgerEntry.AnswerRun;
import org.jspecify.annotations.Nullable;

/** Texts of a ledger, of which an implementation writes its part, made fit for a report. */
final class ComparisonText {
    private static final int LONGEST_INSTANCE = 800;
    private static final String SHELL_SAFE = "[A-Za-z0-9_@%+=:,./-]+";
    /** Stands for a character that a reader cannot see. */
    static final int REPLACEMENT = 0xFFFD;

    private ComparisonText() {}

    /** Returns the text on one line, with a replacement for whatever a reader cannot see or XML cannot hold. */
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.replaceAll("\\s+", " ")
                .strip()
                .codePoints()
                .forEach(c -> line.appendCodePoint(isInvisible(c) ? REPLACEMENT : c));
        return line.toString();
    }

    /** Lists the ranges instead of asking for a character's category, which changes with the JDK. */
    private static boolean isInvisible(int c) {
        boolean isControl =
                c < 0x20 || c >= 0x7F && c <= 0x9F || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean isDirection = c >= 0x200B && c <= 0x200F || c >= 0x2028 && c <= 0x202E || c >= 0x2060 && c <= 0x206F;
        boolean isNoCharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF || c >= 0xFFF9 && c <= 0xFFFB;
        return isControl || isDirection || isNoCharacter || c == 0xFEFF;
    }

    /** Returns the shortest digits that give the number back, the same on every JDK. */
    static String number(double value) {
        return NumberOutput.toString(value, true);
    }

    /** Returns the check of a wrong answer or the fault of a missing one, or nothing. */
    static String cause(AnswerRun answer) {
        if (answer.check() != null) {
            return line(answer.check());
        }
        return answer.fault() == null ? "" : line(answer.fault());
    }

    /** Returns the values and residuals of a certificate in words, or that there is none. */
    static String evidence(@Nullable Certificate certificate) {
        return certificate == null
                ? "no certificate: no feasible point was judged"
                : "primal value %s, dual value %s, relative gap %s, primal residual %s, dual residual %s"
                        .formatted(
                                number(certificate.primalValue()),
                                number(certificate.dualValue()),
                                Figures.scientific(certificate.relativeGap()),
                                Figures.scientific(certificate.primalResidual()),
                                Figures.scientific(certificate.dualResidual()));
    }

    /** Returns an instance as {@code "X = [2, 0; 0, 1], beta = 2"}, cut where it grows too long to read. */
    static String instance(JsonNode input) {
        String text = input.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + " = " + value(field.getValue()))
                .collect(Collectors.joining(", "));
        String line = line(text);
        int[] codePoints = line.codePoints().limit(LONGEST_INSTANCE).toArray();
        String start = new String(codePoints, 0, codePoints.length);
        return start.equals(line)
                ? line
                : start + " … (" + Figures.counted(InstanceSize.of(input).numbers(), "number") + " in all)";
    }

    private static boolean isTensor(JsonNode node) {
        return node.size() == 2
                && node.path("shape").isArray()
                && node.path("data").isArray();
    }

    private static String value(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue().stripTrailingZeros().toString();
        }
        if (!isTensor(node)) {
            return node.isArray() ? row(node, 0, node.size()) : node.toString();
        }
        JsonNode shape = node.path("shape");
        JsonNode data = node.path("data");
        if (shape.size() != 2) {
            return row(data, 0, data.size());
        }
        int columns = Math.max(1, shape.path(1).asInt());
        List<String> rows = new ArrayList<>();
        for (int start = 0; start < data.size(); start += columns) {
            String row = row(data, start, Math.min(start + columns, data.size()));
            rows.add(row.substring(1, row.length() - 1));
        }
        return "[" + String.join("; ", rows) + "]";
    }

    private static String row(JsonNode data, int from, int to) {
        List<String> entries = new ArrayList<>();
        for (int i = from; i < to; i++) {
            entries.add(value(data.path(i)));
        }
        return "[" + String.join(", ", entries) + "]";
    }

    /** Returns one word of a POSIX shell, bare where that is safe. */
    static String word(String text) {
        return text.matches(SHELL_SAFE) ? text : quoted(text);
    }

    /** Returns the text in single quotes; with control characters, so that it stays on one line, in {@code $'...'}. */
    static String quoted(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return "'" + text.replace("'", "'\\''") + "'";
        }
        StringBuilder quoted = new StringBuilder("$'");
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) && c < 0x80) {
                quoted.append("\\%03o".formatted(c));
            } else if (c == '\'' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('\'').toString();
    }
}
