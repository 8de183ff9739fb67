package nhacviec.documents.plan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import nhacviec.documents.plan.PlanDocument.Block;
import nhacviec.documents.plan.PlanDocument.Cell;
import nhacviec.documents.plan.PlanDocument.Paragraph;
import nhacviec.documents.plan.PlanDocument.Row;
import nhacviec.documents.plan.PlanDocument.Table;

/** Reads the text of a plan: tables with a tab between cells, or each cell on a line of its own. */
final class TextPlanReader {

    private static final int MOST_LINES = 50_000;
    private static final int LONGEST_LINE = 20_000;

    private TextPlanReader() {}

    static PlanDocument read(Path file) {
        return read(text(file), file.getFileName().toString());
    }

    static PlanDocument read(String text, String name) {
        String[] lines = text.split("\\r\\n|\\r|\\n", -1);
        if (lines.length > MOST_LINES) {
            throw new PlanRefused("Tệp " + name + " có hơn " + MOST_LINES
                    + " dòng, không giống một bản kế hoạch; xin chỉ giữ lại phần kế hoạch và hai phụ lục.");
        }
        List<Block> blocks = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (line.length() > LONGEST_LINE) {
                throw new PlanRefused(
                        "Dòng " + (i + 1) + " của tệp " + name + " dài quá mức của một văn bản; xin kiểm tra lại tệp.");
            }
            if (line.contains("\t")) {
                rows.add(row(line, i + 1));
                continue;
            }
            if (!rows.isEmpty()) {
                blocks.add(new Table(rows));
                rows = new ArrayList<>();
            }
            String plain = tidy(line.replace("*", ""));
            blocks.add(new Paragraph(plain, "dòng " + (i + 1)));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Table(rows));
        }
        CellPerLine cells = new CellPerLine();
        List<Block> gathered = cells.gathered(blocks);
        return new PlanDocument(name, gathered, cells.hasGuessed());
    }

    private static Row row(String line, int number) {
        List<Cell> cells = new ArrayList<>();
        for (String cell : line.split("\t", -1)) {
            cells.add(new Cell(tidy(cell), false));
        }
        return new Row(cells, number, "dòng " + number);
    }

    /** Composed Unicode, single blanks, no invisible signs; the words stay as they are. */
    static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cf}\\u00AD]", "")
                .replaceAll("[\\s\\u00A0\\p{Zs}]+", " ")
                .strip();
    }

    private static String text(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new PlanRefused("Không mở được tệp " + file.getFileName() + "; xin kiểm tra tên và quyền đọc.");
        }
        Charset charset = StandardCharsets.UTF_8;
        if (bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFF || (bytes[0] & 0xFF) == 0xFE)) {
            charset = StandardCharsets.UTF_16;
        }
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new PlanRefused(
                    "Tệp " + file.getFileName()
                            + " không phải chữ Unicode (UTF-8), có thể là mã TCVN3 hay VNI; xin lưu lại bằng UTF-8 hoặc gửi bản .docx.");
        }
    }
}
