package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.convexgan.cli.AlignedTable.Column;
import org.junit.jupiter.api.Test;

class AlignedTableTest {
    private static ObjectNode row() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Test
    void cells_line_up_numbers_stand_on_the_right_and_empty_columns_are_left_out() {
        List<Column> columns = List.of(
                Column.words("engine", "engine"),
                Column.numbers("seconds", "s", "%.1f"),
                Column.words("certified", "certified"),
                Column.words("note", "note"));

        String table = AlignedTable.markdown(
                columns,
                List.of(
                        row().put("engine", "reference").put("seconds", 12.34).put("certified", true),
                        row().put("engine", "native").put("seconds", 0.0).put("note", "")));

        assertThat(table).isEqualTo("""
                | engine    |    s | certified |
                | --------- | ---: | --------- |
                | reference | 12.3 | yes       |
                | native    |    0 |           |
                """);
    }
}
