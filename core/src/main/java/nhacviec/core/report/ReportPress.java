package nhacviec.core.report;

import java.util.Optional;
import nhacviec.core.Moment;
import nhacviec.core.indicator.ReportPeriod;

/** Puts the report of a period on paper. */
public interface ReportPress {

    /** The forms in which a report leaves the house. */
    enum Form {
        /** For signing: the form of Nghị định 30/2020/NĐ-CP. */
        DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        /** For reckoning: both annexes with numbers, and where each figure came from. */
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** For programs. */
        JSON("json", "application/json");

        private final String suffix;
        private final String mediaType;

        Form(String suffix, String mediaType) {
            this.suffix = suffix;
            this.mediaType = mediaType;
        }

        /** How such a file's name ends, without the dot. */
        public String suffix() {
            return suffix;
        }

        public String mediaType() {
            return mediaType;
        }

        /** The form of a file with this name; empty when it is none of them. */
        public static Optional<Form> ofName(String fileName) {
            String name = fileName.toLowerCase(java.util.Locale.ROOT);
            for (Form form : values()) {
                if (name.endsWith("." + form.suffix)) {
                    return Optional.of(form);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * A finished file.
     *
     * @param name in plain letters, such as {@code bao-cao-cchc-2024-q1.docx}
     */
    record Printed(String name, Form form, byte[] content) {}

    /** In plain letters, such as {@code bao-cao-cchc-2024-q1.docx}. */
    static String fileName(ReportPeriod period, Form form) {
        return "bao-cao-cchc-" + period.code().toLowerCase(java.util.Locale.ROOT) + "." + form.suffix();
    }

    /**
     * @param number the number under which the report is registered; null while it has none and a person fills it in
     * @return empty when no plan of that year is on record
     */
    Optional<Printed> print(ReportPeriod period, Form form, Integer number, Moment now);

    /** What whoever makes a report has to be told of the letterhead, in a sentence; empty when nothing is wrong with it. */
    default Optional<String> notice() {
        return Optional.empty();
    }
}
