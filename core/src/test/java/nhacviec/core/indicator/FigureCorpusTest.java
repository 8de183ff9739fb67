package nhacviec.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import nhacviec.core.indicator.FigureReading.Ask;
import nhacviec.core.indicator.FigureReading.Read;
import nhacviec.core.indicator.FigureReading.Refused;
import nhacviec.core.indicator.Indicator.Measure;
import org.junit.jupiter.api.Test;

/** Every input of the corpus is read as it says there, or asked about; none is misread in silence. */
class FigureCorpusTest {

    private record Input(Measure measure, String typed, String reading) {}

    private static List<Input> corpus() throws IOException {
        try (InputStream in = FigureCorpusTest.class.getResourceAsStream("/figures.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Input(Measure.valueOf(cells[0]), cells[1], cells[2]))
                    .toList();
        }
    }

    private static String said(FigureReading reading) {
        if (reading instanceof Read read) {
            return read.figure().brief();
        }
        if (reading instanceof Ask ask) {
            return "ask " + ask.question()
                    + ask.options().stream().map(Figure::brief).collect(Collectors.joining(" | ", " [", "]"));
        }
        return "refused " + ((Refused) reading).fault();
    }

    @Test
    void everyInputIsReadAsTheCorpusSays() throws IOException {
        FigureReader reader = new FigureReader();
        List<Input> corpus = corpus();
        assertThat(corpus).hasSizeGreaterThan(400);
        assertThat(corpus.stream()
                        .map(input -> new Input(
                                input.measure(), input.typed(), said(reader.read(input.typed(), input.measure()))))
                        .filter(found -> !corpus.contains(found)))
                .isEmpty();
    }
}
