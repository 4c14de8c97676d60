package org.convexgan.report;

import static java.util.Map.entry;

import java.util.Map;

/** The commands of LaTeX that stand for one sign; every one of them occurs in the registry. */
final class MathSymbols {
    static final Map<String, String> LETTERS = Map.ofEntries(
            entry("alpha", "α"),
            entry("beta", "β"),
            entry("gamma", "γ"),
            entry("delta", "δ"),
            entry("epsilon", "ε"),
            entry("eta", "η"),
            entry("theta", "θ"),
            entry("lambda", "λ"),
            entry("mu", "μ"),
            entry("pi", "π"),
            entry("rho", "ρ"),
            entry("sigma", "σ"),
            entry("tau", "τ"),
            entry("phi", "φ"),
            entry("psi", "ψ"),
            entry("Delta", "Δ"),
            entry("Lambda", "Λ"),
            entry("Sigma", "Σ"),
            entry("Phi", "Φ"),
            entry("infty", "∞"),
            entry("emptyset", "∅"),
            entry("nabla", "∇"),
            entry("top", "⊤"),
            entry("ldots", "…"));
    static final Map<String, String> RELATIONS = Map.ofEntries(
            entry("le", "≤"),
            entry("ge", "≥"),
            entry("ne", "≠"),
            entry("in", "∈"),
            entry("subset", "⊂"),
            entry("succeq", "⪰"),
            entry("sim", "∼"),
            entry("approx", "≈"),
            entry("propto", "∝"),
            entry("to", "→"),
            entry("Rightarrow", "⇒"),
            entry("Leftrightarrow", "⇔"));
    static final Map<String, String> LARGE = Map.of("sum", "∑", "prod", "∏", "int", "∫");
    static final Map<String, String> ACCENTS = Map.of("bar", "¯", "tilde", "˜");
    static final Map<String, String> CLOSERS = Map.of(
            "(", ")", "[", "]", "|", "|", "\\|", "\\|", "\\{", "\\}", "\\lfloor", "\\rfloor", "\\langle", "\\rangle");
    static final Map<String, String> FENCES = Map.of(
            "\\|", "‖", "\\{", "{", "\\}", "}", "\\lfloor", "⌊", "\\rfloor", "⌋", "\\langle", "⟨", "\\rangle", "⟩");

    private MathSymbols() {}
}
