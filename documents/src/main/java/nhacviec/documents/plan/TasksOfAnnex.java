package nhacviec.documents.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DeadlinePhrase;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanFinding.Severity;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;
import nhacviec.documents.plan.AnnexColumns.Role;
import nhacviec.documents.plan.AnnexRow.Kind;

/** Makes tasks of the rows of Phụ lục 2. */
final class TasksOfAnnex {

    /** A deadline in a column that is none: "hoàn thành trước 15/3". */
    private static final Pattern DATE_IN_NOTE = Pattern.compile(
            "\\b(truoc|cham nhat|han|xong|hoan thanh)( la| vao| trong)? (ngay |thang |quy )?(\\d|[ivx]+\\b)|^(ngay )?\\d{1,2}/\\d{1,2}(/\\d{4})?$");

    private final int year;
    private final List<AnnexRow> rows;
    private final BlankCells blanks;
    private final ShortName shortNames = new ShortName();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Plan.Section> sections = new ArrayList<>();
    private final Map<TaskNumber, AnnexRow> sources = new LinkedHashMap<>();
    private final Map<TaskNumber, String> doubts = new HashMap<>();
    private final Map<AnnexRow, TaskNumber> numbers = new HashMap<>();
    private final List<PlanFinding> findings = new ArrayList<>();

    TasksOfAnnex(List<AnnexRow> rows, int year) {
        this.year = year;
        this.rows = rows;
        this.blanks = new BlankCells(rows);
        number();
        for (int i = 0; i < rows.size(); i++) {
            AnnexRow row = rows.get(i);
            if (row.kind() == Kind.SECTION) {
                section(row);
            } else {
                task(i);
            }
        }
    }

    List<Task> tasks() {
        return tasks;
    }

    List<Plan.Section> sections() {
        return sections;
    }

    /** The rows that the tasks were read from. */
    Map<TaskNumber, AnnexRow> sources() {
        return sources;
    }

    /** Why a task should be confirmed, where its time was read in the likely way only. */
    Map<TaskNumber, String> doubts() {
        return doubts;
    }

    List<PlanFinding> findings() {
        return findings;
    }

    /** Dash rows count on under their row; where each section counts from 1 again, the section is put before. */
    private void number() {
        Set<String> seen = new HashSet<>();
        boolean restarts = rows.stream()
                .filter(row -> row.kind() == Kind.NUMBERED && !row.number().isEmpty())
                .anyMatch(row -> !seen.add(row.number()));
        Set<String> taken = new HashSet<>();
        String above = "";
        int under = 0;
        int section = 0;
        int unnumbered = 0;
        for (AnnexRow row : rows) {
            if (row.kind() == Kind.SECTION) {
                section++;
                continue;
            }
            String number;
            if (row.kind() == Kind.NUMBERED) {
                String own = row.number().isEmpty() ? String.valueOf(++unnumbered) : row.number();
                number = restarts && section > 0 ? section + "." + own : own;
                above = number;
                under = 0;
            } else {
                under++;
                number = (above.isEmpty() ? "" : above + ".") + under;
            }
            while (!taken.add(number)) {
                findings.add(new PlanFinding(
                        Severity.WARNING,
                        row.place(),
                        "số " + number + " đã dùng ở dòng trên; đang đổi thành " + number + ".1, xin sửa văn bản."));
                number = number + ".1";
            }
            TaskNumber.read(number).ifPresent(read -> numbers.put(row, read));
        }
        if (restarts && section > 1) {
            findings.add(new PlanFinding(
                    Severity.NOTE,
                    "Phụ lục 2",
                    "mỗi mục đánh số lại từ 1; số nhiệm vụ được ghép thêm số của mục, như 2.1."));
        }
    }

    private void section(AnnexRow row) {
        if (sections.stream().noneMatch(section -> section.numeral().equals(row.number()))) {
            sections.add(new Plan.Section(row.number(), row.text(Role.NAME)));
        } else {
            findings.add(new PlanFinding(
                    Severity.WARNING, row.place(), "mục " + row.number() + " được đánh số hai lần; xin sửa văn bản."));
        }
    }

    private void task(int at) {
        AnnexRow row = rows.get(at);
        TaskNumber number = numbers.get(row);
        String name = row.text(Role.NAME).replaceFirst("^[-–+•*]\\s*", "");
        if (name.isBlank() && !row.text(Role.PRODUCTS).isBlank()) {
            name = row.text(Role.PRODUCTS).replaceFirst("^[-–+•*]\\s*", "");
            row.ask("ô tên để trống, đang lấy sản phẩm làm tên");
            findings.add(new PlanFinding(
                    Severity.QUESTION,
                    row.place(),
                    "ô tên nhiệm vụ để trống, đang lấy sản phẩm “" + Wording.brief(name) + "” làm tên; xin xác nhận."));
        }
        if (number == null || name.isBlank()) {
            findings.add(new PlanFinding(
                    Severity.ERROR,
                    row.place(),
                    number == null
                            ? "không hiểu số thứ tự “" + row.number() + "”; dòng này chưa được đọc."
                            : "nhiệm vụ " + number + " không có tên lẫn sản phẩm; dòng này chưa được đọc."));
            return;
        }
        List<String> questions = new ArrayList<>();
        List<String> products = new ArrayList<>(CellParts.products(inherited(at, Role.PRODUCTS, number, questions)));
        String lead = inherited(at, Role.LEAD, number, questions);
        List<String> partners = CellParts.units(inherited(at, Role.PARTNERS, number, questions));
        String note = row.text(Role.NOTE);
        if (DATE_IN_NOTE.matcher(SearchKey.of(note)).find()) {
            findings.add(new PlanFinding(
                    Severity.QUESTION,
                    row.place(),
                    "cột khác của nhiệm vụ " + number + " ghi “" + Wording.brief(note)
                            + "”, chưa dùng làm hạn; xin kiểm tra hạn của việc này."));
        }
        Time time = time(at, row, name + " " + row.text(Role.PRODUCTS));
        Deadline deadline = time.reading().deadline();
        String timeText = time.text();
        for (AnnexRow.Part part : row.parts()) {
            products.addAll(CellParts.products(part.product()));
        }
        if (row.parts().stream().anyMatch(part -> !part.time().isEmpty())) {
            deadline = PartTimes.together(row.text(Role.PRODUCTS), timeText, row.parts(), year);
            timeText = PartTimes.text(timeText, row.parts());
        }
        deadline = Milestones.withProducts(deadline, products);
        String doubt = row.question().isEmpty()
                ? time.reading().doubt()
                : row.question()
                        + (time.reading().doubt().isEmpty()
                                ? ""
                                : "; " + time.reading().doubt());
        Optional<String> hidden = HiddenSchedule.of(products, deadline);
        if (hidden.isPresent()) {
            doubt = (doubt.isEmpty() ? "" : doubt + "; ") + "sản phẩm “" + Wording.brief(hidden.get())
                    + "” nói đến báo cáo định kỳ hay một ngày khác, có phải nhắc riêng không";
        }
        boolean waits = deadline.dueDates().isEmpty();
        boolean asked = waits || !doubt.isEmpty() || time.from() != null;
        if (!doubt.isEmpty()) {
            doubts.put(number, doubt);
            questions.add(doubt);
        }
        sources.put(number, row);
        tasks.add(new Task(
                row.section(),
                number,
                name,
                shortNames.of(name, number.text()),
                products,
                lead,
                partners,
                timeText,
                deadline,
                asked,
                parent(number),
                new Task.Written(row.text(Role.TIME), row.text(Role.PRODUCTS), row.isCut()),
                time.from() == null ? null : numbers.get(time.from()),
                questions));
    }

    private record Time(String text, AnnexRow from, DeadlinePhrase.Reading reading) {}

    private Time time(int at, AnnexRow row, String about) {
        String written = row.text(Role.TIME);
        if (!DeadlinePhrase.isAsAbove(written)) {
            return new Time(written, null, DeadlinePhrase.read(written, year, cadence(about)));
        }
        Optional<AnnexRow> origin = written.isEmpty() ? blanks.origin(at, Role.TIME) : above(at);
        return origin.map(from -> new Time(
                        from.text(Role.TIME), from, DeadlinePhrase.read(from.text(Role.TIME), year, cadence(about))))
                .orElseGet(() -> new Time(written, null, DeadlinePhrase.read(written, year)));
    }

    private Optional<AnnexRow> above(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (rows.get(i).kind() != Kind.SECTION
                    && !DeadlinePhrase.isAsAbove(rows.get(i).text(Role.TIME))) {
                return Optional.of(rows.get(i));
            }
        }
        return Optional.empty();
    }

    /** The name and the products may say how often the report comes that the time speaks of. */
    private static DeadlinePhrase.Cadence cadence(String about) {
        String key = SearchKey.of(about);
        boolean quarter = key.matches(".*\\bquy\\b(?! (dinh|che|trinh|hoach)).*");
        if (quarter) {
            return DeadlinePhrase.Cadence.QUARTERLY;
        }
        if (key.matches(".*(hang|moi) thang.*")) {
            return DeadlinePhrase.Cadence.MONTHLY;
        }
        if (key.matches(".*(6 thang|sau thang).*")) {
            return DeadlinePhrase.Cadence.HALF_YEARLY;
        }
        return key.matches(".*(bao cao|tong ket) (tong ket )?(hang )?nam\\b.*")
                ? DeadlinePhrase.Cadence.YEARLY
                : DeadlinePhrase.Cadence.NOT_SAID;
    }

    private String inherited(int at, Role role, TaskNumber number, List<String> questions) {
        AnnexRow row = rows.get(at);
        String own = row.text(role);
        boolean above = own.matches("(?iu)[-–\\s]*(nt|như trên)[-–\\s]*");
        if (!own.isEmpty() && !above) {
            return own;
        }
        // What is produced differs from row to row; only a merge that the file itself says is taken over.
        if (role == Role.PRODUCTS && !row.isMerged(role) && !above) {
            return "";
        }
        Optional<AnnexRow> origin = blanks.origin(at, role);
        origin.ifPresent(from -> {
            String cell = role == Role.LEAD ? "chủ trì" : role == Role.PARTNERS ? "phối hợp" : "sản phẩm";
            questions.add("ô " + cell + " để trống, lấy theo nhiệm vụ " + numbers.get(from));
            findings.add(new PlanFinding(
                    Severity.QUESTION,
                    "Phụ lục 2, nhiệm vụ " + number + " (" + row.place() + ")",
                    "ô " + cell + " để trống, đang lấy theo nhiệm vụ " + numbers.get(from) + " (“" + from.text(role)
                            + "”); xin xác nhận."));
        });
        return origin.map(from -> from.text(role)).orElse("");
    }

    private TaskNumber parent(TaskNumber number) {
        int dot = number.text().lastIndexOf('.');
        if (dot < 0) {
            return null;
        }
        return numbers.values().stream()
                .filter(other -> other.text().equals(number.text().substring(0, dot)))
                .findFirst()
                .orElse(null);
    }
}
