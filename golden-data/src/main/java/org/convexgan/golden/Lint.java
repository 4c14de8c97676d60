package org.convexgan.golden;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.convexgan.golden.Finding.Rule;
import org.convexgan.golden.VectorCase.Polarity;
import org.hipparchus.fraction.BigFraction;

/** Looks for everything that would make claims or vectors say less than they seem to. */
public final class Lint {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final BigFraction WIDEST =
            new BigFraction(BigInteger.ONE, BigInteger.TEN.pow(38)); // relative width of an enclosure

    private static final WireSchemas SCHEMAS = new WireSchemas(); // compiling schemas takes longer than using them

    private final Claims claims;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> digests = new HashMap<>();

    private Lint(Claims claims) {
        this.claims = claims;
    }

    /**
     * Checks a registry and its vectors against every {@link Rule}.
     *
     * @return what is wrong, in the order of the files; empty if nothing is
     */
    public static List<Finding> check(Claims claims, List<VectorFile> files) {
        Lint lint = new Lint(claims);
        for (String violation : SCHEMAS.documentViolations("claims", claims.json())) {
            lint.report(claims.file(), "", Rule.SCHEMA, violation);
        }
        files.forEach(lint::check);
        lint.requireBothPolarities(files);
        return List.copyOf(lint.findings);
    }

    private void check(VectorFile file) {
        for (String violation : SCHEMAS.documentViolations("vectors", file.json())) {
            report(file.file(), "", Rule.SCHEMA, violation);
        }
        if (claims.find(file.claim()).isEmpty()) {
            report(file.file(), "", Rule.UNKNOWN_CLAIM, "claim must be in the registry, but was " + file.claim());
        }
        boolean known = SCHEMAS.knows(file.problem());
        if (!known) {
            report(file.file(), "", Rule.UNKNOWN_PROBLEM, "problem must have a wire schema, but was " + file.problem());
        }
        Set<String> used = new HashSet<>();
        for (VectorCase it : file.cases()) {
            used.addAll(it.tags());
            checkIdentity(file, it);
            checkEnclosure(file, it);
            if (known) {
                checkWire(file, it);
            }
        }
        for (String tag : file.tags().keySet()) {
            if (!used.contains(tag)) {
                report(file.file(), tag, Rule.UNUSED_TAG, "tag must be used by a case, but is not");
            }
        }
    }

    private void checkIdentity(VectorFile file, VectorCase it) {
        if (!SLUG.matcher(it.id()).matches()) {
            report(file.file(), it.id(), Rule.SLUG, "id must be lower-case words joined by -, but was " + it.id());
        }
        String sameId = ids.putIfAbsent(it.id(), file.file());
        if (sameId != null) {
            report(file.file(), it.id(), Rule.DUPLICATE_ID, "id must be unique, but is also in " + sameId);
        }
        String sameDigest = digests.putIfAbsent(file.claim() + " " + it.digest(), it.id());
        if (sameDigest != null) {
            report(file.file(), it.id(), Rule.DUPLICATE_DIGEST, "digest must be unique, but equals " + sameDigest);
        }
        String digest = CanonicalJson.digest(file.problem(), it.input(), it.candidate());
        if (!digest.equals(it.digest())) {
            report(file.file(), it.id(), Rule.WRONG_DIGEST, "digest must be " + digest + ", but was " + it.digest());
        }
        for (String tag : it.tags()) {
            if (!file.tags().containsKey(tag)) {
                report(file.file(), it.id(), Rule.UNDECLARED_TAG, "tag must be declared, but was " + tag);
            }
        }
    }

    private void checkEnclosure(VectorFile file, VectorCase it) {
        it.value().ifPresent(value -> {
            BigFraction size = value.lower().abs().add(value.upper().abs()).divide(2);
            if (value.upper().subtract(value.lower()).compareTo(size.multiply(WIDEST)) > 0) {
                report(file.file(), it.id(), Rule.WIDE_ENCLOSURE, "value must be known to 38 digits, but is wider");
            }
        });
    }

    private void checkWire(VectorFile file, VectorCase it) {
        for (String violation : SCHEMAS.violations(file.problem(), WireSchemas.Part.INPUT, it.input())) {
            report(file.file(), it.id(), Rule.WIRE, "input" + violation);
        }
        ObjectNode candidate = it.candidate();
        if (candidate == null || it.rejectedBy() == Check.SHAPE) {
            return;
        }
        if (candidate.has("primal")) {
            for (String violation :
                    SCHEMAS.violations(file.problem(), WireSchemas.Part.PRIMAL, candidate.get("primal"))) {
                report(file.file(), it.id(), Rule.WIRE, "candidate.primal" + violation);
            }
        }
        if (candidate.has("dual") && !SCHEMAS.hasDual(file.problem())) {
            report(file.file(), it.id(), Rule.WIRE, "candidate.dual must be absent for a problem without a dual");
        } else if (candidate.has("dual")) {
            for (String violation : SCHEMAS.violations(file.problem(), WireSchemas.Part.DUAL, candidate.get("dual"))) {
                report(file.file(), it.id(), Rule.WIRE, "candidate.dual" + violation);
            }
        }
    }

    private void requireBothPolarities(List<VectorFile> files) {
        Set<String> present = new HashSet<>();
        for (VectorFile file : files) {
            file.cases().forEach(it -> present.add(file.claim() + " " + it.polarity()));
        }
        for (Claim claim : claims.all()) {
            if (!claim.decided() || claim.kind() == Claim.Kind.STATISTICAL) { // seeded runs leave no answer to store
                continue;
            }
            if (!present.contains(claim.id() + " " + Polarity.POSITIVE)) {
                report(claims.file(), claim.id(), Rule.NO_POSITIVE_CASE, "a decided claim must have a positive case");
            }
            if (!present.contains(claim.id() + " " + Polarity.NEGATIVE)) {
                report(claims.file(), claim.id(), Rule.NO_NEGATIVE_CASE, "a decided claim must have a negative case");
            }
        }
    }

    private void report(String file, String place, Rule rule, String message) {
        findings.add(new Finding(file, place, rule, message));
    }
}
