package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nhacviec.core.staff.Role;
import nhacviec.simulator.Fault;
import nhacviec.simulator.SimulatedGroup;
import nhacviec.simulator.SimulatedUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group in which the bot may not write. */
class MutedGroupTest {

    @TempDir
    Path folder;

    @Test
    void the_coordinator_is_told_what_to_allow_and_the_group_stays_linked() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            SimulatedGroup group = office.telegram.group(-500, "Nhóm CCHC", lan);
            group.botAddedBy(lan);
            group.writes(lan, "/noinhom");
            office.quiet();
            office.telegram
                    .faults()
                    .next(
                            "sendMessage",
                            chat -> chat < 0,
                            1,
                            Fault.badRequest("not enough rights to send text messages to the chat"));
            group.writes(lan, "/noinhom");
            office.quiet();
            office.service.wake();
            office.quiet();
            assertThat(lan.lastFromBot().text()).contains("Nhóm CCHC", "quyền gửi tin nhắn");
            int linked =
                    office.service.books().read(books -> books.groups().linked().size());
            assertThat(linked).isEqualTo(1);
        }
    }
}
