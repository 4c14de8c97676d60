package org.convexgan.door;

import java.util.ArrayList;
import java.util.List;
import org.convexgan.certificate.Require;

/**
 * Splits a command line into words like a POSIX shell that expands nothing: white space separates, {@code '…'} keeps everything, {@code "…"} keeps
 * everything but {@code \"} and {@code \\}, and elsewhere a backslash keeps the next character.
 */
final class CommandLine {
    private static final char NO_QUOTE = 0;

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private char quote = NO_QUOTE;

    private CommandLine(String text) {
        this.text = text;
    }

    /**
     * Returns the words of a command line.
     *
     * @throws IllegalArgumentException if there is none, or a quote or a backslash at the end is left open
     */
    static List<String> words(String text) {
        CommandLine line = new CommandLine(text);
        int next = 0;
        while (next < text.length()) {
            next += line.take(next);
        }
        line.endWord();
        Require.that(line.quote == NO_QUOTE, "command", "close its quotes", text);
        Require.that(!line.words.isEmpty(), "command", "name a program", "empty");
        return List.copyOf(line.words);
    }

    /** Takes the character at a position and perhaps the one after it; returns how many it took. */
    private int take(int i) {
        char c = text.charAt(i);
        if (c == '\\' && quote != '\'') {
            return takeEscaped(i);
        }
        if (quote == NO_QUOTE && (c == '"' || c == '\'')) {
            quote = c;
            inWord = true;
        } else if (c == quote) {
            quote = NO_QUOTE;
        } else if (quote == NO_QUOTE && Character.isWhitespace(c)) {
            endWord();
        } else {
            append(c);
        }
        return 1;
    }

    private int takeEscaped(int i) {
        Require.that(i + 1 < text.length(), "command", "not end in a backslash", text);
        char next = text.charAt(i + 1);
        if (quote == '"' && next != '"' && next != '\\') {
            append('\\');
        }
        append(next);
        return 2;
    }

    private void append(char c) {
        word.append(c);
        inWord = true;
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
