package nhacviec.bot.indicator;

import nhacviec.core.indicator.OfficeProgress.Standing;
import nhacviec.core.indicator.UnitPeriod;
import nhacviec.core.indicator.UnitPeriod.State;

/** How it is said how far a unit is with the figures of a period: "đủ 9/9, đúng hạn". */
final class UnitPeriodWords {

    private UnitPeriodWords() {}

    static String of(UnitPeriod unit) {
        String count = unit.given() + "/" + unit.asked();
        if (unit.isComplete()) {
            return "đủ " + count + (unit.inTime() ? ", đúng hạn" : ", trễ");
        }
        return switch (unit.state()) {
            case NOT_OPEN -> "chưa đến kỳ";
            case LATE -> count + ", quá hạn, còn thiếu " + unit.owed();
            case LOCKED -> count + ", đã khóa sổ, thiếu " + unit.owed();
            default -> count + ", còn thiếu " + unit.owed();
        };
    }

    static Standing standing(UnitPeriod unit) {
        if (unit.isComplete()) {
            return unit.inTime() ? Standing.COMPLETE_IN_TIME : Standing.COMPLETE_LATE;
        }
        return unit.state() == State.LATE || unit.state() == State.LOCKED ? Standing.OVERDUE : Standing.INCOMPLETE;
    }

    /** The mark before a line; the words say the same. */
    static String mark(UnitPeriod unit) {
        return switch (standing(unit)) {
            case COMPLETE_IN_TIME, COMPLETE_LATE -> "✅ ";
            case INCOMPLETE -> "• ";
            case OVERDUE -> "🔴 ";
        };
    }
}
