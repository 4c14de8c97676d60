package org.convexgan.report;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a row of MathML.
 *
 * @param markup one element, possibly with scripts
 * @param kind decides the space around it
 * @param tall whether brackets around it must grow
 */
record MathAtom(String markup, Kind kind, boolean tall) {
    private static final Set<Kind> BEFORE_OPERAND =
            Set.of(Kind.START, Kind.OPERATOR, Kind.RELATION, Kind.PUNCTUATION, Kind.SPACE, Kind.FUNCTION, Kind.LIMITED);
    private static final Set<Kind> OPERANDS =
            Set.of(Kind.ORDINARY, Kind.GROUP, Kind.FUNCTION, Kind.LIMITED, Kind.LARGE);
    private static final String THIN = "<mspace width=\"0.167em\"/>";

    enum Kind {
        START,
        ORDINARY,
        GROUP,
        /** Upright name; a bracket follows without space. */
        FUNCTION,
        /** Upright name with something below it; a bracket follows with space. */
        LIMITED,
        LARGE,
        OPERATOR,
        RELATION,
        PUNCTUATION,
        SPACE
    }

    static MathAtom of(String markup, Kind kind) {
        return new MathAtom(markup, kind, false);
    }

    static MathAtom operator(String sign, Kind previous) {
        boolean prefix = BEFORE_OPERAND.contains(previous);
        return MathAtom.of(
                prefix
                        ? "<mo form=\"prefix\" lspace=\"0\" rspace=\"0\">" + sign + "</mo>"
                        : "<mo form=\"infix\">" + sign + "</mo>",
                prefix && sign.equals("⋅") ? Kind.ORDINARY : Kind.OPERATOR);
    }

    static MathAtom relation(String sign) {
        return MathAtom.of("<mo form=\"infix\" stretchy=\"false\">" + sign + "</mo>", Kind.RELATION);
    }

    private static String fence(String sign, String form, boolean stretchy) {
        return "<mo form=\"%s\" fence=\"true\" stretchy=\"%s\" lspace=\"0\" rspace=\"0\">%s</mo>"
                .formatted(form, stretchy, MathSymbols.FENCES.getOrDefault(sign, sign));
    }

    /** Returns a row in brackets, which grow if the row is tall. */
    static MathAtom group(String opener, String row, boolean tall, String closer) {
        return new MathAtom(
                "<mrow>" + fence(opener, "prefix", tall) + row + fence(closer, "postfix", tall) + "</mrow>",
                Kind.GROUP,
                tall);
    }

    /** Returns this atom with scripts, or with limits if it takes them. */
    MathAtom with(@Nullable String below, @Nullable String above) {
        if (below == null && above == null) {
            return this;
        }
        boolean limits = kind == Kind.FUNCTION && below != null || kind == Kind.LARGE && tall;
        String[] names =
                limits ? new String[] {"munder", "mover", "munderover"} : new String[] {"msub", "msup", "msubsup"};
        String name = below == null ? names[1] : above == null ? names[0] : names[2];
        String scripted = "<%s>%s%s%s</%1$s>".formatted(name, markup, orNothing(below), orNothing(above));
        return new MathAtom(scripted, limits && kind == Kind.FUNCTION ? Kind.LIMITED : kind, tall);
    }

    private static String orNothing(@Nullable String markup) {
        return markup == null ? "" : markup;
    }

    /** Returns the markup of atoms side by side. */
    static String row(List<MathAtom> atoms) {
        if (atoms.size() == 1) {
            return atoms.get(0).markup();
        }
        StringBuilder row = new StringBuilder("<mrow>");
        Kind previous = Kind.START;
        for (MathAtom atom : atoms) {
            if (isThinSpaceBetween(previous, atom.kind())) {
                row.append(THIN);
            }
            row.append(atom.markup());
            previous = atom.kind();
        }
        return row.append("</mrow>").toString();
    }

    private static boolean isThinSpaceBetween(Kind left, Kind right) {
        return switch (left) {
            case ORDINARY, GROUP -> right == Kind.FUNCTION || right == Kind.LIMITED;
            case FUNCTION -> OPERANDS.contains(right) && right != Kind.GROUP;
            case LIMITED -> OPERANDS.contains(right) || right == Kind.OPERATOR;
            default -> false;
        };
    }

    /** Tells whether a sign after this kind has no left operand. */
    static boolean isBeforeOperand(Kind kind) {
        return BEFORE_OPERAND.contains(kind);
    }
}
