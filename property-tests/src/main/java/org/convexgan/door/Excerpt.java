package org.convexgan.door;

/** Short printable quotations of what a subject wrote. */
final class Excerpt {
    private static final int LONGEST = 400;

    private Excerpt() {}

    /** Returns the beginning of a text, of at most 400 characters. */
    static String start(String text) {
        return text.length() <= LONGEST ? printable(text) : printable(text.substring(0, LONGEST)) + "…";
    }

    /** Returns the end of a text, of at most 400 characters, without surrounding white space. */
    static String end(String text) {
        String stripped = text.strip();
        return stripped.length() <= LONGEST
                ? printable(stripped)
                : "…" + printable(stripped.substring(stripped.length() - LONGEST));
    }

    /** Replaces control characters other than line ends, which could drive a terminal, and halves of surrogate pairs. */
    private static String printable(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .map(c ->
                        c != '\n' && Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '�' : c)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
