package org.convexgan.report;

/** Texts that Markdown shows as they are. */
final class MarkdownText {
    private static final String SPECIAL = "\\`*_[]<>|~$&#";

    private MarkdownText() {}

    /** Returns the text on one line, with a backslash before every character that Markdown would read as markup. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        ComparisonText.line(text).chars().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) c);
        });
        return escaped.toString();
    }
}
