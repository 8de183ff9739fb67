package nhacviec.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes into a column comes out of it, whatever people type. */
class ColumnTextTest {

    static Stream<List<String>> lists() {
        return Stream.of(
                List.of(),
                List.of(""),
                List.of("", ""),
                List.of("một dòng", "hai\ndòng", "ba\r\ndòng\n"),
                List.of("tab\there", "gạch \\ chéo", "\\n không phải xuống dòng", "\\", "\\\\"),
                List.of("\"nháy kép\"", "'nháy đơn'", "{\"a\": [1, 2]}", "a,b;c|d"),
                List.of("Uỷ ban nhân dân xã Phước Mỹ", "✅ 👩‍💼", " khoảng trắng ", "\n", "\r"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListComesOutAsItWentIn(List<String> list) {
        assertThat(ColumnText.toList(ColumnText.ofList(list))).isEqualTo(list);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void soDoListsInAListAndTheirEncodingsInOneMore(List<String> list) {
        List<List<String>> lists = List.of(list, List.of(), list);
        assertThat(ColumnText.toLists(ColumnText.ofLists(lists))).isEqualTo(lists);
        List<List<String>> deeper = List.of(List.of(ColumnText.ofLists(lists)), list);
        assertThat(ColumnText.toLists(ColumnText.ofLists(deeper))).isEqualTo(deeper);
    }

    @Test
    void noListsIsNotAListOfNothing() {
        assertThat(ColumnText.toLists(ColumnText.ofLists(List.of()))).isEmpty();
        assertThat(ColumnText.toLists(ColumnText.ofLists(List.of(List.of())))).containsExactly(List.of());
    }

    @Test
    void aMapComesOutAsItWentIn() {
        Map<String, String> map = Map.of("lý do", "dòng 1\ndòng 2 \\", "", "khóa rỗng", "trống", "");
        assertThat(ColumnText.toMap(ColumnText.ofMap(map))).isEqualTo(map);
        assertThat(ColumnText.toMap(ColumnText.ofMap(Map.of()))).isEmpty();
    }
}
