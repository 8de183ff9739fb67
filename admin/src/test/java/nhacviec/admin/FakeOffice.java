package nhacviec.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nhacviec.admin.http.Caller;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Moment;
import nhacviec.core.calendar.DayChange;
import nhacviec.core.calendar.Deadlines;
import nhacviec.core.calendar.FeedService;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.Campaign;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.FigureRules;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.LateChange;
import nhacviec.core.indicator.Locking;
import nhacviec.core.indicator.PeriodLock;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.ReporterService;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.ReportingRules;
import nhacviec.core.indicator.Submission;
import nhacviec.core.indicator.Target;
import nhacviec.core.indicator.UnitPeriod;
import nhacviec.core.plan.Amending;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DeadlineKind;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanChanges;
import nhacviec.core.plan.PlanReader;
import nhacviec.core.plan.PlanService;
import nhacviec.core.plan.Plans;
import nhacviec.core.plan.TaskEditing;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.Digest;
import nhacviec.core.reminder.DigestWriter;
import nhacviec.core.reminder.Occasion;
import nhacviec.core.reminder.ReminderAudit;
import nhacviec.core.reminder.ReminderPolicy;
import nhacviec.core.reminder.ReminderPreview;
import nhacviec.core.reminder.ReminderRules;
import nhacviec.core.reminder.Subject;
import nhacviec.core.reminder.WeekSummary;
import nhacviec.core.report.ReportPress;
import nhacviec.core.staff.AccessService;
import nhacviec.core.staff.ActingService;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.HandoverService;
import nhacviec.core.staff.InvitationService;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.StaffService;
import nhacviec.core.staff.Unit;
import nhacviec.core.staff.UnitService;
import nhacviec.core.task.Extension;
import nhacviec.core.task.ExtensionService;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.ReopenService;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/** A small office on 12/3/2024 with a bit of everything. */
final class FakeOffice implements AdminOffice {

    static final String TOKEN = "a-token-of-24-characters!";
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    final FakeBooks books = new FakeBooks();
    Instant at = Instant.parse("2024-03-12T01:30:00Z");
    Health health =
            new Health(true, true, "working", 4L, 2L, 1, 3L, true, true, true, true, true, true, null, List.of());
    List<String> settingsMistakes = List.of();
    String rehearsal;
    final Map<String, Caller> callers = new HashMap<>();
    int deliveriesChanged;
    RuntimeException failure;

    private final Unit office = new Unit(1, "Văn phòng UBND xã", "Văn phòng", List.of("Văn phòng"));
    private final Unit justice = new Unit(2, "Tư pháp - Hộ tịch", "Tư pháp", List.of("Tư pháp"));
    private final WorkCalendar calendar =
            new WorkCalendar(day -> day.equals(LocalDate.of(2024, 4, 18)), Set.of(LocalDate.of(2024, 5, 4)));

    FakeOffice() {
        books.fakeStaff.units.addAll(List.of(office, justice));
        books.onRecord = new Plans.OnRecord(
                1,
                2024,
                "Kế hoạch cải cách hành chính năm 2024",
                "xã Phước Mỹ, thành phố Quy Nhơn, tỉnh Bình Định",
                "10/QĐ-UBND",
                LocalDate.of(2024, 1, 11),
                "Nguyễn Văn Chủ",
                "f",
                Instant.parse("2024-01-11T01:00:00Z"));
        plannedTasks();
        figures();
        people();
    }

    private void plannedTasks() {
        task("1", "Ban hành Kế hoạch cải cách hành chính", office, Deadline.inMonth(2024, 1), Nature.DUE, date(1, 31));
        task("2", "Báo cáo cải cách hành chính quý I", office, Deadline.inQuarter(2024, 1), Nature.DUE, date(3, 15));
        task("7", "Rà soát văn bản quy phạm pháp luật", justice, Deadline.inMonth(2024, 2), Nature.DUE, date(2, 29));
        task("8", "Kiểm tra văn bản", justice, Deadline.inMonth(2024, 6), Nature.DUE, date(6, 30));
        task("9", "Tuyên truyền", office, Deadline.allYear(2024), Nature.CHECK_IN, date(3, 31));
        books.fakeTasks.addMilestone(new TaskNumber("9"), Nature.CLOSING, "", date(12, 31), at);
        task(
                "13",
                "Sắp xếp tổ chức bộ máy",
                office,
                new Deadline.WaitingFor(DeadlineKind.EVENT_TRIGGERED, "Sau khi có Quyết định của UBND tỉnh"),
                Nature.AWAITED,
                null);
        books.fakeTasks.complete(1, null, at, date(1, 30), new ProvingDocument("12/KH-UBND", date(1, 30)));
    }

    Task task(String number, String name, Unit unit, Deadline deadline, Nature nature, LocalDate due) {
        TaskNumber n = new TaskNumber(number);
        Task task = new Task(
                "I",
                n,
                name,
                name,
                List.of("Kế hoạch"),
                unit.name(),
                List.of(),
                deadline.trigger().isEmpty() ? "Quý I" : deadline.trigger(),
                deadline,
                false,
                null,
                new Task.Written("", "", false),
                null,
                List.of());
        books.fakeTasks.tasks.add(task);
        books.fakeTasks.milestones.add(
                new Milestone(books.fakeTasks.milestones.size() + 1L, n, 1, unit.id(), nature, "", "", due, at, null));
        return task;
    }

    private void figures() {
        indicator("3", "Thủ tục hành chính", true, Measure.RATIO, List.of(), List.of());
        indicator(
                "3.1",
                "Hồ sơ trực tuyến",
                false,
                Measure.RATIO,
                List.of(target("60", "Phụ lục 1, dòng 3.1", true), target("50", "Mục II.2.d", false)),
                List.of("Văn phòng", "Tư pháp"));
        indicator(
                "3.2",
                "Giải quyết đúng hạn",
                false,
                Measure.RATIO,
                List.of(target("95", "Phụ lục 1, dòng 3.2", true)),
                List.of("Tư pháp"));
        indicator(
                "1.1",
                "Chỉ số hài lòng",
                false,
                Measure.SCORE,
                List.of(target("90", "Phụ lục 1, dòng 1.1", true)),
                List.of("Văn phòng"));
        ReportingPeriod q1 = new ReportingPeriod(2024, 1);
        Actor admin = Actor.administrator("http");
        books.fakeIndicators.append(
                "3.1", 2, q1, new Figure.Ratio(BigDecimal.valueOf(45), BigDecimal.valueOf(60)), admin, at);
        books.fakeIndicators.append("1.1", 1, q1, new Figure.Number(new BigDecimal("88.5")), admin, at);
    }

    private void indicator(
            String code, String name, boolean group, Measure measure, List<Target> targets, List<String> reporters) {
        books.fakeIndicators.rows.add(new Indicator(
                code,
                name,
                name,
                null,
                group,
                "Từ mức đề ra trở lên",
                targets,
                "",
                reporters,
                measure,
                reporters,
                new Indicator.Written(code, name, "", "", "", false),
                List.of(),
                List.of()));
    }

    private static Target target(String value, String citation, boolean chosen) {
        return new Target(Target.Operator.AT_LEAST, new BigDecimal(value), "%", "từ " + value, citation, chosen);
    }

    private void people() {
        Staff hoa = books.fakeStaff.link("Trần Thị Hoa", justice, Role.STAFF, 501, at);
        Staff nam = books.fakeStaff.link("Lê Văn Nam", office, Role.COORDINATOR, 502, at);
        books.fakeStaff.link("Phạm Minh Đức", office, Role.LEADER, 503, at);
        books.fakeStaff.setState(hoa.id(), Staff.State.UNREACHABLE, java.time.Instant.EPOCH);
        books.fakeStaff.invite("hash", justice, Role.STAFF, "Đỗ Thị Mai", at, at.plusSeconds(86_400));
        for (int i = 0; i < 3; i++) {
            books.fakeDeliveries.add(
                    new OutgoingMessage.Say(501, "<b>Nhắc việc</b> " + i),
                    hoa.id(),
                    Delivery.Kind.REMINDER,
                    "morning:2024-03-12",
                    null,
                    at);
        }
        books.fakeDeliveries.refused(1, "BLOCKED: bot was blocked by the user", at);
        books.fakeDeliveries.unknown(2, "không có trả lời", at, at);
        books.record(Actor.of(nam, "chat:7"), at, "task.complete", "task 1", "", "2024-01-30 12/KH-UBND");
        books.record(Actor.administrator("http"), at, "staff.invite", "Tư pháp - Hộ tịch", "", "staff");
        books.record(hoa.id(), new Subject.OfMilestone(3, date(2, 29)), Occasion.overdue(1, date(3, 1)), false, 1L, at);
        books.record(hoa.id(), new Subject.OfMilestone(3, date(2, 29)), Occasion.due(date(2, 29)), true, null, at);
    }

    static LocalDate date(int month, int day) {
        return LocalDate.of(2024, month, day);
    }

    @Override
    public Bookkeeping books() {
        if (failure != null) {
            throw failure;
        }
        return books;
    }

    @Override
    public Moment now() {
        return Moment.of(at, ZONE);
    }

    @Override
    public TaskService tasks() {
        return new TaskService(() -> calendar, 15);
    }

    @Override
    public Optional<ReminderAudit.Report> audit() {
        return Optional.of(new ReminderAudit.Report(
                at,
                at,
                3,
                7,
                List.of(new ReminderAudit.Finding(1, "milestone:3", "due", date(2, 29), "thiếu")),
                List.of(),
                List.of(),
                Map.of(Delivery.State.SENT, 5)));
    }

    @Override
    public Optional<ReminderAudit.Report> lastAudit() {
        return audit();
    }

    @Override
    public DayChange changeDay(Actor by, LocalDate day, boolean worked, String reason) {
        if (day.isBefore(now().today())) {
            return new DayChange.Past(day, now().today());
        }
        return calendar.isWorkingDay(day) == worked
                ? new DayChange.AsBefore(day, worked)
                : new DayChange.Changed(day, worked, new DayChange.Telling(2, 0, null, day, List.of()));
    }

    @Override
    public ReminderPreview preview() {
        return new ReminderPreview(
                books(),
                () -> new ReminderRules(ReminderPolicy.USUAL),
                tasks(),
                indicators(),
                new UnitService(indicators()));
    }

    @Override
    public WeekSummary.Writer summaries() {
        return (summary, chat) -> new OutgoingMessage.Say(chat, "<b>Tuần</b> " + summary.day());
    }

    @Override
    public DigestWriter digests() {
        return new DigestWriter() {
            @Override
            public OutgoingMessage write(Digest digest) {
                return new OutgoingMessage.Say(digest.person().chatId(), "<b>Nhắc việc</b> " + digest.day());
            }

            @Override
            public String why(Digest.Item item, Digest digest, ReminderPolicy policy) {
                return "Còn " + item.occasion().workingDays() + " ngày làm việc.";
            }
        };
    }

    @Override
    public PeriodService periods() {
        return new PeriodService(indicators(), new PeriodService.Notices() {
            @Override
            public OutgoingMessage late(
                    Staff coordinator,
                    Staff asker,
                    Indicator indicator,
                    LateChange change,
                    Figure standing,
                    Optional<Submission.Late.Waited> before) {
                return new OutgoingMessage.Say(coordinator.chatId(), "Số gửi muộn");
            }

            @Override
            public OutgoingMessage decided(Staff asker, Indicator indicator, LateChange change, String reason) {
                return new OutgoingMessage.Say(asker.chatId(), "Đã quyết định");
            }

            @Override
            public OutgoingMessage withdrawn(
                    Staff coordinator, Staff asker, Indicator indicator, LateChange change, Figure standing) {
                return new OutgoingMessage.Say(coordinator.chatId(), "Đã rút");
            }

            @Override
            public OutgoingMessage replaced(Staff person, Actor by, List<Submission.Recorded> replaced) {
                return new OutgoingMessage.Say(person.chatId(), "Đã thay");
            }

            @Override
            public OutgoingMessage draftsLocked(Locking.Drafted drafted, PeriodLock lock) {
                return new OutgoingMessage.Say(drafted.person().chatId(), "Đã khóa, còn số nháp");
            }
        });
    }

    @Override
    public PlanService plans() {
        return new PlanService(
                indicators(),
                (asker, task, extension, gone) -> new OutgoingMessage.Say(asker.chatId(), "Không còn chờ duyệt"));
    }

    @Override
    public PlanReader planReader() {
        return new PlanReader() {
            @Override
            public Read read(String fileName, byte[] content, Integer year, List<Unit> known) {
                throw new UnsupportedOperationException("no plan is sent here");
            }

            @Override
            public Plan restore(String form) {
                throw new UnsupportedOperationException("no plan is sent here");
            }

            @Override
            public String write(Plan plan) {
                return "year: " + plan.year() + "\n";
            }

            @Override
            public String fingerprint(Plan plan) {
                return String.valueOf(plan.hashCode());
            }
        };
    }

    @Override
    public List<String> inWords(PlanChanges changes) {
        return List.of();
    }

    @Override
    public List<String> inWords(Amending outcome) {
        return List.of();
    }

    @Override
    public TaskEditing taskEditing() {
        return new TaskEditing(
                plans(), (person, by, changes) -> new OutgoingMessage.Say(person.chatId(), "Đã sửa kế hoạch"));
    }

    @Override
    public InvitationService invitations() {
        return new InvitationService(Duration.ofDays(7));
    }

    @Override
    public ActingService actings() {
        return new ActingService(null);
    }

    @Override
    public HandoverService handovers() {
        return new HandoverService(staff(), null);
    }

    @Override
    public StaffService staff() {
        return new StaffService(new StaffService.Notices() {
            @Override
            public OutgoingMessage changed(Staff before, Staff after, Actor by) {
                return new OutgoingMessage.Say(after.chatId(), "Đã đổi");
            }

            @Override
            public OutgoingMessage revoked(Staff person) {
                return new OutgoingMessage.Say(person.chatId(), "Đã thôi");
            }
        });
    }

    @Override
    public ReopenService reopenings() {
        return new ReopenService(
                tasks(), (person, by, task, before, reason) -> new OutgoingMessage.Say(person.chatId(), "Đã mở lại"));
    }

    @Override
    public ExtensionService extensions() {
        return new ExtensionService(tasks(), new ExtensionService.Notices() {
            @Override
            public OutgoingMessage asked(Staff decider, Task task, Extension extension) {
                return new OutgoingMessage.Say(decider.chatId(), "Xin gia hạn");
            }

            @Override
            public OutgoingMessage decided(Staff person, Task task, Extension extension) {
                return new OutgoingMessage.Say(person.chatId(), "Đã quyết định");
            }

            @Override
            public OutgoingMessage lapsed(Staff asker, Task task, Extension extension) {
                return new OutgoingMessage.Say(asker.chatId(), "Không còn chờ duyệt");
            }

            @Override
            public OutgoingMessage withdrawn(Staff asker, Task task, Extension extension) {
                return new OutgoingMessage.Say(asker.chatId(), "Không còn chờ duyệt");
            }
        });
    }

    @Override
    public IndicatorService indicators() {
        return new IndicatorService(ReportingRules.USUAL, FigureRules.USUAL, new Campaign.Notices() {
            @Override
            public OutgoingMessage unitComplete(Staff coordinator, UnitPeriod unit, List<UnitPeriod> others) {
                return new OutgoingMessage.Say(coordinator.chatId(), unit.unit().name() + " đã gửi đủ");
            }

            @Override
            public OutgoingMessage officeComplete(Staff coordinator, UnitPeriod last, List<UnitPeriod> all) {
                return new OutgoingMessage.Say(coordinator.chatId(), "Cả cơ quan đã gửi đủ");
            }
        });
    }

    @Override
    public ReporterService reporters() {
        return new ReporterService(indicators());
    }

    /** Prints what the real press prints, which its own tests keep. */
    @Override
    public ReportPress reports() {
        return (period, form, number, now) -> {
            if (period.year() != 2024) {
                return Optional.empty();
            }
            byte[] content = form == ReportPress.Form.JSON ? realReport() : ("file no " + number).getBytes(UTF_8);
            return Optional.of(new ReportPress.Printed("bao-cao." + form.suffix(), form, content));
        };
    }

    private static byte[] realReport() {
        try {
            return Files.readAllBytes(
                    Path.of("..", "documents", "src", "test", "resources", "reports", "2024-Q1.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Deadlines deadlines() {
        return new Deadlines(tasks(), indicators(), () -> calendar);
    }

    @Override
    public FeedService feeds() {
        return new FeedService();
    }

    @Override
    public AccessService access() {
        return new AccessService(
                (person, by, token, now) -> new OutgoingMessage.Say(person.chatId(), "Mã: " + token.label()));
    }

    @Override
    public URI address() {
        return URI.create("https://nhacviec.phuocmy.example");
    }

    @Override
    public WorkCalendar calendar() {
        return calendar;
    }

    @Override
    public String metrics() {
        return "nhacviec_up 1.0\n";
    }

    @Override
    public Health health() {
        return health;
    }

    @Override
    public Invited invite(Actor by, String unit, Role role, String name) {
        Unit found = books.fakeStaff.units().stream()
                .filter(known -> known.isNamed(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Không có đơn vị \"" + unit + "\"."));
        Instant expires = at.plusSeconds(259_200);
        books.fakeStaff.invite("hash" + books.fakeStaff.invitations.size(), found, role, name, at, expires);
        return new Invited("kodE123", "https://t.me/nhacviec_bot?start=kodE123", expires);
    }

    @Override
    public boolean adminTokenMatches(String token) {
        return TOKEN.equals(token);
    }

    @Override
    public Optional<Caller> callerOf(String token) {
        return adminTokenMatches(token)
                ? Optional.of(Caller.administrator("http"))
                : Optional.ofNullable(callers.get(token));
    }

    @Override
    public List<SettingInForce> settingsInForce() {
        return List.of(new SettingInForce("zone", ZONE.getId(), "múi giờ", "time zone"));
    }

    @Override
    public List<String> settingsMistakes() {
        return settingsMistakes;
    }

    @Override
    public Optional<String> rehearsalNotice() {
        return Optional.ofNullable(rehearsal);
    }

    @Override
    public void deliveriesChanged() {
        deliveriesChanged++;
    }
}
