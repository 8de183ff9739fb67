package nhacviec.app;

import picocli.CommandLine.Command;

/** {@code plan}: everything about the plan of a year. */
@Command(
        name = "plan",
        description = "Đọc, nhập, cập nhật, ghi ra tệp kế hoạch năm và lập dự thảo năm sau.",
        footer = "Ví dụ: ./nhacviec plan check config/plans/phuoc-my-2024.yaml",
        mixinStandardHelpOptions = true,
        subcommands = {PlanCheckVerb.class, PlanImportVerb.class, PlanExportVerb.class, PlanNextVerb.class})
final class PlanVerb {}
