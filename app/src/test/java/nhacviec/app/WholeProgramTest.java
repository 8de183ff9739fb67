package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.simulator.Fault;
import nhacviec.simulator.SimulatedMessage;
import nhacviec.simulator.SimulatedUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program over HTTP, on the days when all goes well and on those when it does not. */
class WholeProgramTest {

    @TempDir
    Path folder;

    @Test
    void tuPhapMarksATaskDoneUndoesItAndIsRemindedOfWhatIsOpen() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng UBND xã", Role.COORDINATOR);
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);

            assertThat(hoa.replyKeyboard()).isNotEmpty();
            assertThat(office.asks(hoa, "viec")).contains("6 ", "7 ", "8 ", "10 ", "thứ Tư, 31/1/2024");
            assertThat(office.asks(hoa, "/xong 7 05/KH-UBND ngày 10/1/2024")).contains("đúng hạn", "05/KH-UBND");
            hoa.taps("Hoàn tác");
            hoa.awaitUntil(u -> u.lastFromBot().text().contains("Đã mở lại việc 7"), RunningOffice.SOON);
            assertThat(office.asks(hoa, "xong 7")).contains("Đã ghi nhận xong việc 7");
            assertThat(office.asks(lan, "/sl 3.2 45/60")).contains("45/60 = 75 %", "chỉ tiêu 100 %");

            office.clockGoesTo("2024-01-30T07:30");
            String reminder = hoa.lastFromBot().text();
            assertThat(reminder)
                    .contains("Còn 1 ngày làm việc", "việc 6 ", "việc 8 ", "việc 10 ")
                    .doesNotContain("việc 7 ");

            assertThat(office.get("/health").statusCode()).isEqualTo(200);
            assertThat(office.get("/api/v1/tasks/7").body()).contains("done");
            assertThat(office.get("/api/v1/indicators?period=2024-Q1").body()).contains("45", "60");
        }
    }

    @Test
    void aRetryAfterIsWaitedForAndTheAnswerComesOnce() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            int before = hoa.countFromBot();
            office.telegram.faults().next("sendMessage", 1, Fault.tooManyRequests(1));
            hoa.writes("/viec 7");
            hoa.awaitFromBot(before + 1, RunningOffice.SOON);
            office.quiet();
            assertThat(hoa.countFromBot()).isEqualTo(before + 1);
            assertThat(hoa.lastFromBot().text()).startsWith("Việc 7").doesNotContain("Gửi lại");
        }
    }

    @Test
    void aPersonWhoBlockedTheBotIsNotedAndTheCoordinatorIsTold() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng UBND xã", Role.COORDINATOR);
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            int before = lan.countFromBot();
            hoa.blocksBot();
            lan.awaitFromBot(before + 1, RunningOffice.SOON);
            assertThat(lan.lastFromBot().text()).contains("Không gửi được tin cho Hòa");
            assertThat(state(office, 2)).isEqualTo(Staff.State.UNREACHABLE);
            hoa.unblocksBot();
            assertThat(office.asks(hoa, "/viec 7")).startsWith("Việc 7");
            assertThat(state(office, 2)).isEqualTo(Staff.State.ACTIVE);
        }
    }

    private static Staff.State state(RunningOffice office, long chat) {
        return office.service
                .books()
                .read(books -> books.staff().byChat(chat).orElseThrow().state());
    }

    @Test
    void aGatewaysPageInsteadOfAnAnswerLeadsToOneMarkedRepeat() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            int before = hoa.countFromBot();
            office.telegram.faults().next("sendMessage", 1, Fault.badGateway());
            hoa.writes("/viec 7");
            hoa.awaitFromBot(before + 1, RunningOffice.SOON);
            assertThat(hoa.lastFromBot().text()).contains("Gửi lại", "Việc 7");
        }
    }

    @Test
    void aConnectionThatBreaksAfterTheBodyWasReceivedLeadsToOneMarkedRepeat() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            int before = hoa.countFromBot();
            office.telegram.faults().next("sendMessage", 1, Fault.dropAfter());
            hoa.writes("/viec 7");
            hoa.awaitFromBot(before + 2, RunningOffice.SOON);
            office.quiet();
            List<SimulatedMessage> said = hoa.fromBot();
            assertThat(said).hasSize(before + 2);
            assertThat(said.get(before).text()).startsWith("Việc 7");
            assertThat(said.get(before + 1).text()).contains("Gửi lại", "Việc 7");
        }
    }

    @Test
    void anUpdateThatCannotBeReadIsSetAsideAndTheNextIsAnswered() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            office.telegram.pushUpdate(
                    "{\"update_id\":424242,\"message\":{\"message_id\":9,\"date\":1,\"chat\":{\"id\":2,\"type\":\"private\"},\"from\":{\"id\":2},\"text\":\"/viec\"}}");
            assertThat(office.asks(hoa, "/viec 7")).startsWith("Việc 7");
            assertThat(office.service.polling()).isEqualTo(nhacviec.bot.telegram.TelegramPoll.State.WORKING);
        }
    }

    @Test
    void anUpdateThatComesAgainIsAnsweredOnce() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            int before = hoa.countFromBot();
            long update = hoa.writes("/xong 7").updateId();
            hoa.awaitFromBot(before + 1, RunningOffice.SOON);
            office.telegram.repeatUpdate(update);
            office.telegram.awaitUpdatesConfirmed(RunningOffice.SOON);
            assertThat(office.asks(hoa, "/viec 8")).startsWith("Việc 8");
            assertThat(hoa.countFromBot()).isEqualTo(before + 2);
        }
    }

    @Test
    void numbersThatGoDownAfterASilenceAreStillHeard() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            office.telegram.nextUpdateId(5);
            assertThat(office.asks(hoa, "/viec 7")).startsWith("Việc 7");
            assertThat(office.asks(hoa, "/viec 8")).startsWith("Việc 8");
        }
    }

    @Test
    void healthIsRedWhileTelegramRefusesTheTokenAndGreenAgainAfterwards() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            assertThat(office.get("/health").statusCode()).isEqualTo(200);
            office.telegram.faults().next("getUpdates", 1000, Fault.unauthorized());
            hoa.writes("/viec 7");
            awaitState(office, nhacviec.bot.telegram.TelegramPoll.State.WRONG_TOKEN);
            assertThat(office.get("/health").statusCode()).isEqualTo(503);
            office.telegram.faults().clear();
            awaitState(office, nhacviec.bot.telegram.TelegramPoll.State.WORKING);
            hoa.awaitUntil(u -> u.lastFromBot().text().startsWith("Việc 7"), RunningOffice.SOON);
            assertThat(office.get("/health").statusCode()).isEqualTo(200);
        }
    }

    private static void awaitState(RunningOffice office, nhacviec.bot.telegram.TelegramPoll.State wanted) {
        long end = System.nanoTime() + RunningOffice.SOON.toNanos();
        while (office.service.polling() != wanted) {
            if (System.nanoTime() > end) {
                throw new AssertionError("polling is " + office.service.polling() + ", not " + wanted);
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void whatWasDoneWhileTheReminderWaitedIsNotSaid() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            for (int task : new int[] {6, 7, 8, 10}) {
                office.asks(hoa, "/xong " + task);
            }
            int before = hoa.countFromBot();
            office.clockGoesTo("2024-01-30T07:30");
            // The figures are owed still, and nothing else.
            assertThat(hoa.countFromBot()).isEqualTo(before + 1);
            assertThat(hoa.lastFromBot().text()).contains("Số liệu Quý I").doesNotContain("• việc");
        }
    }

    @Test
    void aReminderThatWasHeldUpIsNotSaidAtNightButTheNextMorning() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            int before = hoa.countFromBot();
            office.telegram.faults().next("sendMessage", 1, Fault.tooManyRequests(3600));
            office.clockGoesTo("2024-01-30T07:30");
            office.clockGoesTo("2024-01-30T20:00");
            assertThat(hoa.countFromBot()).isEqualTo(before);
            office.clockGoesTo("2024-01-31T07:30");
            hoa.awaitUntil(u -> u.countFromBot() > before, RunningOffice.SOON);
            office.quiet();
            assertThat(hoa.countFromBot()).isEqualTo(before + 1);
            assertThat(hoa.lastFromBot().text()).contains("Nhắc việc thứ Tư, 31/1/2024", "Hạn hôm nay");
        }
    }

    @Test
    void fortyFiguresInOneMessageAreAllAnsweredInAsManyMessagesAsItTakes() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            int before = hoa.countFromBot();
            hoa.writes("/sl\n" + "5.3.4 10/12 và một lời dài để câu trả lời dài hơn một tin\n".repeat(40));
            hoa.awaitFromBot(before + 2, RunningOffice.SOON);
            office.quiet();
            String all = String.join(
                    "\n",
                    hoa.fromBot().stream()
                            .skip(before)
                            .map(SimulatedMessage::text)
                            .toList());
            assertThat(all.split("5\\.3\\.4", -1).length - 1).isGreaterThanOrEqualTo(40);
        }
    }
}
