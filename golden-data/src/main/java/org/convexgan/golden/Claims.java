package org.convexgan.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registry of claims, in the order of the file. */
public final class Claims {
    private static final String FILE = "claims.json";

    private final String file;
    private final String json;
    private final Map<String, Claim> byId;

    private Claims(String file, String json, Map<String, Claim> byId) {
        this.file = file;
        this.json = json;
        this.byId = byId;
    }

    /**
     * Reads the registry that ships with this module.
     *
     * @throws MalformedDataException if it breaks its format
     */
    public static Claims load() {
        try (InputStream in = Claims.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new MalformedDataException(FILE, "must be on the class path");
            }
            return parse(FILE, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /**
     * Reads a registry.
     *
     * @param file its name, for messages
     * @param utf8 the document
     * @throws MalformedDataException if it breaks its format or repeats an id
     */
    public static Claims parse(String file, byte[] utf8) {
        String json = StrictJson.decode(file, utf8);
        JsonReading document = new JsonReading(file, "", StrictJson.parse(file, json));
        Map<String, Claim> byId = new LinkedHashMap<>();
        for (Claim claim : document.objects("claims", Claim::read)) {
            if (byId.putIfAbsent(claim.id(), claim) != null) {
                throw document.fault("id must be unique, but " + claim.id() + " is repeated");
            }
        }
        return new Claims(file, json, byId);
    }

    /** Returns all claims in the order of the file. */
    public List<Claim> all() {
        return List.copyOf(byId.values());
    }

    /**
     * Returns the claim with the given id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Claim byId(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("id must be a claim of " + file + ", but was " + id));
    }

    /** Returns the claim with the given id, or empty. */
    public Optional<Claim> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    String file() {
        return file;
    }

    String json() {
        return json;
    }
}
