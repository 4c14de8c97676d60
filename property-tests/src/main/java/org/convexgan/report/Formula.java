package org.convexgan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.convexgan.report.MathAtom.Kind;

/**
 * The LaTeX of the registry as presentation MathML, restricted to what MathML Core renders.
 *
 * <p>Brackets and bars are matched, so that a script belongs to the whole group and only tall contents stretch them.
 * A top-level formula becomes several {@code <math>} elements, so that a browser can break lines at {@code \quad} and, if
 * need be, before an operator or a relation and after a comma.
 */
final class Formula {
    private static final String PART = "<span class=\"part\">";
    private static final String QUAD = "</span>\u2003 " + PART;
    private final String tex;
    private int at;

    private Formula(String tex) {
        this.tex = tex;
    }

    /**
     * Converts a formula.
     *
     * @param tex math mode without delimiters
     * @return {@code <math>} elements in {@code <span class="part">}, one per part between quads
     * @throws IllegalArgumentException if a command, a character or the nesting is unknown; the message shows where
     */
    static String mathml(String tex) {
        Formula formula = new Formula(tex);
        List<MathAtom> row = formula.row(Set.of());
        if (row.isEmpty()) {
            throw formula.fault("must not be empty");
        }
        StringBuilder html = new StringBuilder(PART);
        List<MathAtom> segment = new ArrayList<>();
        for (MathAtom atom : row) {
            Kind before = segment.isEmpty()
                    ? Kind.START
                    : segment.get(segment.size() - 1).kind();
            boolean infix = atom.kind() == Kind.OPERATOR && !MathAtom.isBeforeOperand(before);
            if (infix || atom.kind() == Kind.SPACE || atom.kind() == Kind.RELATION) {
                close(segment, html);
            }
            if (atom.kind() == Kind.SPACE) {
                html.append(QUAD);
                continue;
            }
            segment.add(atom);
            if (atom.kind() == Kind.PUNCTUATION) {
                close(segment, html);
            }
        }
        close(segment, html);
        return html.append("</span>").toString();
    }

    private static void close(List<MathAtom> segment, StringBuilder html) {
        if (!segment.isEmpty()) {
            String math = "<math displaystyle=\"true\">" + MathAtom.row(segment) + "</math>";
            html.append(html.toString().endsWith(PART) ? "" : "<wbr/>").append(math);
            segment.clear();
        }
    }

    private List<MathAtom> row(Set<String> stops) {
        List<MathAtom> atoms = new ArrayList<>();
        while (true) {
            skipSpaces();
            if (at == tex.length() || stops.stream().anyMatch(stop -> tex.startsWith(stop, at))) {
                return atoms;
            }
            atoms.add(scripted(
                    atoms.isEmpty() ? Kind.START : atoms.get(atoms.size() - 1).kind()));
        }
    }

    private MathAtom scripted(Kind previous) {
        MathAtom base = nucleus(previous);
        String below = null;
        String above = null;
        while (true) {
            skipSpaces();
            char next = peek();
            if (next == '_' && below == null) {
                at++;
                below = argument();
            } else if (next == '^' && above == null) {
                at++;
                above = argument();
            } else {
                return base.with(below, above);
            }
        }
    }

    private MathAtom nucleus(Kind previous) {
        if (at == tex.length()) {
            throw fault("must not end before an operand");
        }
        char c = peek();
        String opener = c == '\\' ? "\\" + commandAhead() : String.valueOf(c);
        if (MathSymbols.CLOSERS.containsKey(opener)) {
            return fenced(opener);
        }
        if (c == '\\') {
            return command(previous);
        }
        if (c == '{') {
            return braced();
        }
        if (isDigit(c)) {
            return MathAtom.of("<mn>" + number() + "</mn>", Kind.ORDINARY);
        }
        at++;
        if (isLetter(c)) {
            return MathAtom.of("<mi>" + c + "</mi>", Kind.ORDINARY);
        }
        return switch (c) {
            case '+' -> MathAtom.operator("+", previous);
            case '-' -> MathAtom.operator("−", previous);
            case '/' -> MathAtom.of("<mo lspace=\"0\" rspace=\"0\">/</mo>", Kind.ORDINARY);
            case '*' -> MathAtom.of("<mo lspace=\"0\" rspace=\"0\">∗</mo>", Kind.ORDINARY);
            case '=', ':' -> MathAtom.relation(String.valueOf(c));
            case '<' -> MathAtom.relation("&lt;");
            case '>' -> MathAtom.relation("&gt;");
            case ',', ';' -> MathAtom.of("<mo separator=\"true\">" + c + "</mo>", Kind.PUNCTUATION);
            default -> throw faultAt(at - 1, "must use known characters only");
        };
    }

    private MathAtom command(Kind previous) {
        int start = at;
        String name = commandAhead();
        at += 1 + name.length();
        if (MathSymbols.LETTERS.containsKey(name)) {
            String letter = MathSymbols.LETTERS.get(name);
            String upright = letter.compareTo("α") < 0 || letter.compareTo("ω") > 0 ? " mathvariant=\"normal\"" : "";
            return MathAtom.of("<mi" + upright + ">" + letter + "</mi>", Kind.ORDINARY);
        }
        if (MathSymbols.RELATIONS.containsKey(name)) {
            return MathAtom.relation(MathSymbols.RELATIONS.get(name));
        }
        if (MathSymbols.LARGE.containsKey(name)) {
            return new MathAtom("<mo>" + MathSymbols.LARGE.get(name) + "</mo>", Kind.LARGE, !name.equals("int"));
        }
        if (MathSymbols.ACCENTS.containsKey(name)) {
            String body = argument();
            return MathAtom.of(
                    "<mover accent=\"true\">" + body + "<mo stretchy=\"false\">" + MathSymbols.ACCENTS.get(name)
                            + "</mo></mover>",
                    Kind.ORDINARY);
        }
        return switch (name) {
            case "min", "max", "log", "exp" -> MathAtom.of("<mi>" + name + "</mi>", Kind.FUNCTION);
            case "mathrm" -> upright(verbatim());
            case "text" -> MathAtom.of("<mtext>" + escape(verbatim()) + "</mtext>", Kind.ORDINARY);
            case "quad" -> MathAtom.of("<mspace width=\"1em\"/>", Kind.SPACE);
            case "prime" -> MathAtom.of("<mo lspace=\"0\" rspace=\"0\">′</mo>", Kind.ORDINARY);
            case "pm" -> MathAtom.operator("±", previous);
            case "cdot" -> MathAtom.operator("⋅", previous);
            case "frac" -> new MathAtom("<mfrac>" + argument() + argument() + "</mfrac>", Kind.ORDINARY, true);
            case "sqrt" -> new MathAtom("<msqrt>" + argument() + "</msqrt>", Kind.ORDINARY, true);
            case "begin" -> matrix();
            default -> throw faultAt(start, "must use known commands only");
        };
    }

    private MathAtom upright(String name) {
        if (name.isEmpty() || !name.chars().allMatch(c -> isLetter((char) c))) {
            throw fault("must have letters only in \\mathrm");
        }
        return name.length() == 1
                ? MathAtom.of("<mi mathvariant=\"normal\">" + name + "</mi>", Kind.ORDINARY)
                : MathAtom.of("<mi>" + name + "</mi>", Kind.FUNCTION);
    }

    private MathAtom fenced(String opener) {
        int start = at;
        String closer = MathSymbols.CLOSERS.get(opener);
        at += opener.length();
        List<MathAtom> inside = row(Set.of(closer));
        if (at == tex.length()) {
            throw faultAt(start, "must close each bracket");
        }
        at += closer.length();
        boolean tall = inside.stream().anyMatch(MathAtom::tall);
        return MathAtom.group(opener, MathAtom.row(inside), tall, closer);
    }

    private MathAtom braced() {
        int start = at++;
        List<MathAtom> inside = row(Set.of("}"));
        if (at == tex.length()) {
            throw faultAt(start, "must close each bracket");
        }
        at++;
        return new MathAtom(MathAtom.row(inside), Kind.ORDINARY, inside.stream().anyMatch(MathAtom::tall));
    }

    private MathAtom matrix() {
        if (!verbatim().equals("pmatrix")) {
            throw fault("must use no environment but pmatrix");
        }
        String end = "\\end{pmatrix}";
        StringBuilder cells = new StringBuilder("<mtr><mtd>");
        while (true) {
            cells.append(MathAtom.row(row(Set.of("&", "\\\\", end))));
            if (at == tex.length()) {
                throw fault("must end each matrix");
            } else if (peek() == '&') {
                at++;
                cells.append("</mtd><mtd>");
            } else if (tex.startsWith(end, at)) {
                at += end.length();
                return MathAtom.group("(", "<mtable>" + cells + "</mtd></mtr></mtable>", true, ")");
            } else {
                at += 2;
                cells.append("</mtd></mtr><mtr><mtd>");
            }
        }
    }

    /** Reads what a command or a script applies to: a braced group, or one sign. */
    private String argument() {
        skipSpaces();
        if (isDigit(peek())) {
            return "<mn>" + tex.charAt(at++) + "</mn>";
        }
        return nucleus(Kind.START).markup();
    }

    private String verbatim() {
        int end = peek() == '{' ? tex.indexOf('}', at) : -1;
        if (end < 0) {
            throw fault("must have a braced argument here");
        }
        String text = tex.substring(at + 1, end);
        at = end + 1;
        return text;
    }

    private String number() {
        int start = at;
        while (isDigit(peek())) {
            at++;
        }
        if (peek() == '.' && at + 1 < tex.length() && isDigit(tex.charAt(at + 1))) {
            at++;
            while (isDigit(peek())) {
                at++;
            }
        }
        return tex.substring(start, at);
    }

    private String commandAhead() {
        int end = at + 1;
        while (end < tex.length() && isLetter(tex.charAt(end))) {
            end++;
        }
        return tex.substring(at + 1, Math.min(tex.length(), Math.max(end, at + 2)));
    }

    private void skipSpaces() {
        while (peek() == ' ') {
            at++;
        }
    }

    private char peek() {
        return at < tex.length() ? tex.charAt(at) : '\0';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private IllegalArgumentException fault(String condition) {
        return faultAt(at, condition);
    }

    private IllegalArgumentException faultAt(int position, String condition) {
        return new IllegalArgumentException(
                "tex %s, but was %s (see character %s)".formatted(condition, tex, position + 1));
    }
}
