package nhacviec.documents.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nhacviec.documents.plan.PhuocMyTables.Piece;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The plan of xã Phước Mỹ as Excel would hold it: the body and each annex on a sheet of their own, or all on one. */
final class PhuocMyXlsx {

    private PhuocMyXlsx() {}

    static Path write(Path file, boolean oneSheet, boolean merges, boolean numbers) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Kế hoạch");
            int next = 0;
            boolean annex = false;
            for (Piece piece : PhuocMyTables.pieces(text -> text)) {
                if (piece.isTable()) {
                    next = table(workbook, sheet, next, piece, merges, numbers);
                    annex = true;
                    continue;
                }
                if (annex && !oneSheet && piece.paragraph().startsWith("ỦY BAN")) {
                    sheet = workbook.createSheet("Phụ lục 2");
                    next = 0;
                }
                sheet.createRow(next++).createCell(0).setCellValue(piece.paragraph());
            }
            workbook.write(out);
        }
        return file;
    }

    private static int table(
            XSSFWorkbook workbook, Sheet sheet, int from, Piece piece, boolean merges, boolean numbers) {
        int next = from;
        List<List<String>> rows = piece.table();
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(next + i);
            for (int column = 0; column < rows.get(i).size(); column++) {
                String text = rows.get(i).get(column);
                if (!text.isEmpty()) {
                    fill(workbook, row.createCell(column), text, numbers);
                }
            }
            if (PhuocMyTables.isSection(rows.get(i)) && rows.get(i).get(1).isEmpty()) {
                sheet.addMergedRegion(
                        new CellRangeAddress(next + i, next + i, 0, rows.get(i).size() - 1));
            }
        }
        if (merges) {
            for (int column = 0; column < rows.get(0).size(); column++) {
                merge(sheet, next, piece, column);
            }
            if (piece.isIndicators()) {
                sheet.addMergedRegion(new CellRangeAddress(next, next, 3, 4));
            }
        }
        return next + rows.size();
    }

    private static void merge(Sheet sheet, int from, Piece piece, int column) {
        List<List<String>> rows = piece.table();
        int first = -1;
        for (int i = 1; i <= rows.size(); i++) {
            boolean merged = i < rows.size() && PhuocMyTables.isMerged(rows, i, column, piece.isIndicators());
            if (merged && first < 0) {
                first = i - 1;
            } else if (!merged && first >= 0) {
                sheet.addMergedRegion(new CellRangeAddress(from + first, from + i - 1, column, column));
                first = -1;
            }
        }
    }

    private static void fill(XSSFWorkbook workbook, Cell cell, String text, boolean numbers) {
        if (numbers && text.matches("\\d+%")) {
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("0%"));
            cell.setCellStyle(style);
            cell.setCellValue(Integer.parseInt(text.substring(0, text.length() - 1)) / 100.0);
        } else if (numbers && text.matches("\\d+(\\.\\d)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }
}
