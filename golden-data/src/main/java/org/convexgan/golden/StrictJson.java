package org.convexgan.golden;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON without any leniency: no duplicate key, no NaN token, nothing after the document, no number beyond the range of a
 * double, no byte that is not UTF-8. Numbers keep their decimal digits.
 */
final class StrictJson {
    private static final int LARGEST_SCALE = 400;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StrictJson() {}

    /** Decodes UTF-8; malformed bytes are an error, not a replacement character. */
    static String decode(String file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedDataException(file, "must be UTF-8", e);
        }
    }

    /** Parses one JSON object. */
    static ObjectNode parse(String file, String json) {
        JsonNode node;
        try {
            node = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new MalformedDataException(
                    file, "line " + (at == null ? "?" : at.getLineNr()) + ": " + e.getOriginalMessage(), e);
        }
        if (!(node instanceof ObjectNode object)) {
            throw new MalformedDataException(file, "document must be a JSON object, but was " + node.getNodeType());
        }
        requireFinite(file, object);
        return object;
    }

    private static void requireFinite(String file, JsonNode node) {
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            if (Math.abs((long) number.scale()) > LARGEST_SCALE || Double.isInfinite(number.doubleValue())) {
                throw new MalformedDataException(
                        file, "number must be within the range of a double, but was " + node.asText());
            }
        }
        node.forEach(child -> requireFinite(file, child));
    }
}
