package nhacviec.documents.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanFinding.Severity;
import nhacviec.documents.plan.PlanDocument.Paragraph;

/** What does not fit together in the plan as a whole: counts in titles, gaps in the body's numbering, scores in percent. */
final class WholeFindings {

    private static final Pattern COUNTED = Pattern.compile("(?iuU)\\b(\\d{1,3})\\s+(nhiệm vụ|chỉ tiêu)\\b.*");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})\\.\\s+\\p{Lu}.*");
    private static final Pattern LETTERED = Pattern.compile("([a-zđ])\\)\\s+\\S.*");
    private static final Pattern HEADING = Pattern.compile("([IVX]{1,5})\\.\\s+\\p{Lu}.*");
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

    private final Plan plan;
    private final RowLines lines;
    private final List<PlanFinding> findings = new ArrayList<>();

    WholeFindings(Plan plan, RowLines lines) {
        this.plan = plan;
        this.lines = lines;
    }

    List<PlanFinding> all(List<Paragraph> body) {
        counts(body);
        gapsOfBody(body);
        indices();
        return findings;
    }

    private void counts(List<Paragraph> body) {
        for (Paragraph paragraph : body) {
            String text = paragraph.text();
            Matcher counted = COUNTED.matcher(text);
            if (text.length() < 200 && text.equals(text.toUpperCase(Locale.ROOT)) && counted.find()) {
                boolean tasks = counted.group(2).equalsIgnoreCase("nhiệm vụ");
                long there = tasks
                        ? plan.tasks().stream()
                                .filter(task -> task.parent() == null)
                                .count()
                        : plan.indicators().stream().filter(row -> !row.group()).count();
                if (there != Integer.parseInt(counted.group(1))) {
                    findings.add(new PlanFinding(
                            Severity.WARNING,
                            paragraph.place(),
                            "tiêu đề ghi " + counted.group(1) + " "
                                    + counted.group(2).toLowerCase(Locale.ROOT) + " nhưng đọc được " + there
                                    + "; xin kiểm tra có bị sót dòng không."));
                }
            }
        }
    }

    private void gapsOfBody(List<Paragraph> body) {
        String heading = "";
        String sub = "";
        int number = 0;
        int letter = -1;
        for (Paragraph paragraph : body) {
            String text = paragraph.text();
            Matcher headings = HEADING.matcher(text);
            Matcher numbered = NUMBERED.matcher(text);
            Matcher lettered = LETTERED.matcher(text);
            if (headings.matches() && text.equals(text.toUpperCase(Locale.ROOT))) {
                heading = headings.group(1);
                sub = "";
                number = 0;
                letter = -1;
            } else if (numbered.matches() && !heading.isEmpty()) {
                int next = Integer.parseInt(numbered.group(1));
                if (next > number + 1) {
                    gap(paragraph, "mục " + heading + " nhảy từ " + number + " sang " + next);
                }
                number = next;
                sub = "." + next;
                letter = -1;
            } else if (lettered.matches() && !heading.isEmpty()) {
                int next = LETTERS.indexOf(lettered.group(1));
                if (next > letter + 1 && letter >= 0) {
                    gap(
                            paragraph,
                            "mục " + heading + sub + " nhảy từ " + LETTERS.charAt(letter) + ") sang "
                                    + lettered.group(1) + ")");
                }
                letter = next;
            }
        }
    }

    private void gap(Paragraph paragraph, String what) {
        findings.add(new PlanFinding(
                Severity.NOTE, paragraph.place(), what + "; xin kiểm tra văn bản có bị sót đoạn không."));
    }

    private void indices() {
        for (Indicator row : plan.indicators()) {
            boolean percent =
                    !row.targets().isEmpty() && row.targets().get(0).unit().startsWith("%");
            if (!row.group() && row.measure() == Measure.SCORE && percent) {
                findings.add(new PlanFinding(
                        Severity.QUESTION,
                        lines.place(row),
                        "là một chỉ số mà mức ghi bằng phần trăm (“" + row.targetText()
                                + "”); đang nhận số liệu là điểm từ 0 đến 100, xin xác nhận."));
            }
            if (row.name().matches("(?iuU).*\\bcủa (thành phố|tỉnh|huyện)\\b.*")) {
                findings.add(new PlanFinding(
                        Severity.NOTE,
                        lines.place(row),
                        "tên chỉ tiêu nói đến cấp trên, có thể chép từ kế hoạch cấp trên."));
            }
        }
    }
}
