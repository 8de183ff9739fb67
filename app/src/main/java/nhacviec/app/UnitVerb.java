package nhacviec.app;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nhacviec.bot.staff.MovedWords;
import nhacviec.bot.staff.SucceedingWords;
import nhacviec.config.Settings;
import nhacviec.config.WrittenDate;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Succeeding;
import nhacviec.core.staff.UnitService;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unit}: the units of the office are renamed or merged. */
@Command(
        name = "unit",
        description = "Đổi tên hoặc sáp nhập đơn vị; tên cũ vẫn còn trong lịch sử.",
        footer = UnitVerb.RENAME_EXAMPLE,
        mixinStandardHelpOptions = true,
        subcommands = {UnitVerb.Rename.class, UnitVerb.Merge.class})
final class UnitVerb {

    static final String RENAME_EXAMPLE =
            "Ví dụ: ./nhacviec unit rename \"Tư pháp\" \"Tư pháp - Hộ tịch\" --from 2025-07-01";
    static final String MERGE_EXAMPLE =
            "Ví dụ: ./nhacviec unit merge \"Văn phòng\" \"Tư pháp\" --into \"Văn phòng HĐND và UBND\" --from 2025-07-01";

    private static final Set<String> YES = Set.of("c", "có", "co", "y", "yes");

    /** What both have in common: from when on, and whether somebody agrees. */
    abstract static class Change implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(
                names = "--from",
                paramLabel = "NGÀY",
                description =
                        "Ngày đầu tiên của đơn vị mới, ví dụ 2025-07-01 hoặc 1/7/2025; không ghi thì từ hôm nay. Ngày "
                                + "chưa tới thì đến ngày ấy mới chuyển.")
        private String from;

        @Option(
                names = "--short",
                paramLabel = "TÊN",
                defaultValue = "",
                description = "Tên gọn cho nút bấm và bảng, khoảng 20 chữ.")
        String shortName;

        @Option(names = "--yes", description = "Làm luôn, không hỏi lại.")
        private boolean yes;

        private final Function<String, Optional<String>> person;

        Change(Function<String, Optional<String>> person) {
            this.person = person;
        }

        abstract String question(LocalDate from);

        abstract Succeeding change(UnitService units, Books books, Actor by, LocalDate from, Moment now);

        @Override
        public Integer call() {
            Settings settings = Setup.forTools();
            Moment now = Setup.clock(settings).moment();
            LocalDate first = from == null ? now.today() : day(now);
            PrintWriter out = spec.commandLine().getOut();
            try (Database database = Database.open(settings.database())) {
                boolean agreed = yes
                        || person.apply(question(first))
                                .map(answer -> YES.contains(answer.strip().toLowerCase(Locale.ROOT)))
                                .orElse(true);
                if (!agreed) {
                    throw new Refusal("Chưa đổi gì; muốn đổi thì chạy lại và trả lời c, hoặc thêm --yes.");
                }
                UnitService units = new UnitService(new IndicatorService(settings.reporting()), new MovedWords());
                Succeeding outcome = new JdbiBookkeeping(database, () -> now)
                        .write(books -> change(units, books, Actor.administrator("cli"), first, now));
                String sentence = outcome.answer(new SucceedingWords());
                if (!(outcome instanceof Succeeding.Done)) {
                    throw new Refusal(sentence);
                }
                out.println(sentence);
            }
            return 0;
        }

        private LocalDate day(Moment now) {
            return WrittenDate.read(from, now.today().getYear())
                    .orElseThrow(() -> new Usage.Wrong(
                            spec.commandLine(),
                            "--from phải là một ngày có thật, ví dụ 2025-07-01, không phải “" + from + "”."));
        }
    }

    @Command(
            name = "rename",
            description = {
                "Đơn vị mang tên mới từ một ngày: người, lời mời và việc sang tên mới.",
                "Số liệu của các kỳ đã hết trước ngày ấy vẫn mang tên cũ."
            },
            footer = RENAME_EXAMPLE,
            mixinStandardHelpOptions = true)
    static final class Rename extends Change {

        @Parameters(index = "0", paramLabel = "TÊN_CŨ", description = "Tên đang dùng, ví dụ \"Tư pháp\".")
        private String old;

        @Parameters(index = "1", paramLabel = "TÊN_MỚI", description = "Tên từ nay, ví dụ \"Tư pháp - Hộ tịch\".")
        private String name;

        Rename() {
            this(Terminal::ask);
        }

        /** @param person answers a question; empty when there is nobody to ask */
        Rename(Function<String, Optional<String>> person) {
            super(person);
        }

        @Override
        String question(LocalDate from) {
            return "Đổi tên “" + old + "” thành “" + name + "” từ ngày " + WrittenDate.write(from, 0) + "? (c/k)";
        }

        @Override
        Succeeding change(UnitService units, Books books, Actor by, LocalDate from, Moment now) {
            return units.rename(books, by, old, name, shortName, from, now);
        }
    }

    @Command(
            name = "merge",
            description = {
                "Nhiều đơn vị thành một từ một ngày: người, lời mời và việc sang đơn vị mới (hoặc một đơn vị đang có).",
                "Số liệu của các kỳ đã hết trước ngày ấy vẫn mang tên đơn vị cũ; kỳ kết thúc sau ngày ấy thì đơn vị mới nộp."
            },
            footer = MERGE_EXAMPLE,
            mixinStandardHelpOptions = true)
    static final class Merge extends Change {

        @Parameters(
                arity = "1..*",
                paramLabel = "ĐƠN_VỊ",
                description = "Các đơn vị thôi hoạt động, ví dụ \"Văn phòng\" \"Tư pháp\".")
        private List<String> olds;

        @Option(
                names = "--into",
                required = true,
                paramLabel = "ĐƠN_VỊ",
                description = "Đơn vị làm tiếp: tên mới, hoặc tên một đơn vị đang có.")
        private String into;

        Merge() {
            this(Terminal::ask);
        }

        /** @param person answers a question; empty when there is nobody to ask */
        Merge(Function<String, Optional<String>> person) {
            super(person);
        }

        @Override
        String question(LocalDate from) {
            return "Nhập “" + String.join("”, “", olds) + "” vào “" + into + "” từ ngày " + WrittenDate.write(from, 0)
                    + "? (c/k)";
        }

        @Override
        Succeeding change(UnitService units, Books books, Actor by, LocalDate from, Moment now) {
            return units.merge(books, by, olds, into, shortName, from, now);
        }
    }
}
