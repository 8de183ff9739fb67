package nhacviec.documents.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The words of a .docx as a person can review them: a line for each paragraph, a line for each row of a table. */
final class DocxText {

    private DocxText() {}

    static XWPFDocument open(byte[] docx) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(docx));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(byte[] docx) {
        try (XWPFDocument document = open(docx)) {
            StringBuilder text = new StringBuilder();
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph
                        && !paragraph.getText().isBlank()) {
                    text.append(paragraph.getText()).append('\n');
                }
                if (element instanceof XWPFTable table) {
                    table.getRows().forEach(row -> text.append(row(row)).append('\n'));
                }
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(XWPFTableRow row) {
        return row.getTableCells().stream()
                .map(cell -> cell.getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .filter(words -> !words.isBlank())
                        .collect(Collectors.joining(" / ")))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Every paragraph of the document with words in it, those in tables included. */
    static List<XWPFParagraph> paragraphs(XWPFDocument document) {
        List<XWPFParagraph> all = new java.util.ArrayList<>(document.getParagraphs());
        document.getTables()
                .forEach(table -> table.getRows()
                        .forEach(row -> row.getTableCells().forEach(cell -> all.addAll(cell.getParagraphs()))));
        all.removeIf(paragraph -> paragraph.getText().isBlank());
        return all;
    }

    static XWPFParagraph paragraph(XWPFDocument document, String beginning) {
        return paragraphs(document).stream()
                .filter(one -> one.getText().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph begins with " + beginning));
    }
}
