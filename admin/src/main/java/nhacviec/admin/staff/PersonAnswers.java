package nhacviec.admin.staff;

import nhacviec.admin.page.Visit;
import nhacviec.core.staff.Agreeing;
import nhacviec.core.staff.Changing;
import nhacviec.core.staff.HandingOver;

/**
 * The decisions about people for a form: what was done is a sentence, what was refused is a mistake of the field to blame, and the
 * answer is then empty.
 */
final class PersonAnswers {

    private PersonAnswers() {}

    private static String refuse(Visit visit, String vietnamese, String english) {
        visit.refuse(visit.say(vietnamese, english));
        return "";
    }

    record Changed(Visit visit) implements Changing.Cases<String> {

        @Override
        public String changed(Changing.Changed changed) {
            return visit.say("Đã sửa; ", "Changed; ") + changed.after().name() + visit.say(" được báo.", " is told.");
        }

        @Override
        public String unchanged(Changing.Unchanged unchanged) {
            return visit.say("Không có gì thay đổi.", "Nothing was changed.");
        }

        @Override
        public String revoked(Changing.Revoked revoked) {
            String alone = String.join(", ", StaffJson.names(revoked.alone()));
            return visit.say(
                    revoked.before().name() + " đã thôi dùng bot."
                            + (alone.isEmpty() ? "" : " Không còn ai nhận tin cho: " + alone + "."),
                    revoked.before().name() + " is no longer with us."
                            + (alone.isEmpty() ? "" : " Nobody is left to hear for: " + alone + "."));
        }

        @Override
        public String noSuchPerson(Changing.NoSuchPerson missing) {
            return refuse(visit, "Không có người này.", "There is no such person.");
        }

        @Override
        public String gone(Changing.Gone gone) {
            return refuse(
                    visit, "Người này đã thôi dùng bot; xin mời lại.", "This person has left; invite them again.");
        }

        @Override
        public String notYours(Changing.NotYours notYours) {
            return refuse(visit, "Chỉ điều phối đổi được.", "Only the coordinator may change this.");
        }
    }

    record Agreed(Visit visit) implements Agreeing.Cases<String> {

        @Override
        public String agreed(Agreeing.Agreed agreed) {
            String days = visit.words().date(agreed.acting().first()) + " – "
                    + visit.words().date(agreed.acting().last());
            return agreed.who().name() + visit.say(" thay ", " stands in for ")
                    + agreed.away().name() + ", " + days + ".";
        }

        @Override
        public String ended(Agreeing.Ended ended) {
            return ended.who().name() + visit.say(" thôi thay ", " no longer stands in for ")
                    + ended.away().name() + ".";
        }

        @Override
        public String wrongDays(Agreeing.WrongDays wrong) {
            visit.mistake(
                    "to",
                    visit.say(
                            "Ngày cuối phải từ ngày đầu trở đi, chưa qua, và không sau "
                                    + visit.words().date(wrong.latest()) + ".",
                            "The last day must not be before the first, nor past, nor after "
                                    + visit.words().date(wrong.latest()) + "."));
            return "";
        }

        @Override
        public String overlaps(Agreeing.Overlaps overlaps) {
            return refuse(
                    visit,
                    "Trong những ngày ấy một trong hai người đã có lần thay khác.",
                    "On those days one of the two is in another such arrangement.");
        }

        @Override
        public String notPossible(Agreeing.NotPossible impossible) {
            return refuse(
                    visit,
                    "Người thay phải là người khác, đang nhận tin của bot.",
                    "Who stands in must be another person who is reached by the bot.");
        }

        @Override
        public String notYours(Agreeing.NotYours notYours) {
            return refuse(visit, "Chỉ điều phối cử người thay.", "Only the coordinator may do this.");
        }
    }

    record HandedOver(Visit visit) implements HandingOver.Cases<String> {

        @Override
        public String looked(HandingOver.Looked looked) {
            return visit.say("Chưa bàn giao gì.", "Nothing was handed over.");
        }

        @Override
        public String done(HandingOver.Done done) {
            return visit.say(
                    "Đã bàn giao từ " + done.from().name() + " sang "
                            + done.to().name() + "; cả hai được báo.",
                    "Handed over from " + done.from().name() + " to "
                            + done.to().name() + "; both are told.");
        }

        @Override
        public String notPossible(HandingOver.NotPossible impossible) {
            return refuse(
                    visit,
                    "Người nhận phải là người khác, đang nhận tin của bot.",
                    "Who takes over must be another person who is reached by the bot.");
        }

        @Override
        public String notYours(HandingOver.NotYours notYours) {
            return refuse(visit, "Chỉ điều phối bàn giao được.", "Only the coordinator may do this.");
        }
    }
}
