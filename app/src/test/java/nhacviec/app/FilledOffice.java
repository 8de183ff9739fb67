package nhacviec.app;

import java.nio.file.Path;
import nhacviec.core.staff.Role;
import nhacviec.simulator.SimulatedUser;

/** An office in the middle of March 2024, filled by chat: some tasks done, some late, figures given, a later date asked for. */
final class FilledOffice implements AutoCloseable {

    final RunningOffice office;
    final SimulatedUser lan;
    final SimulatedUser hoa;
    final SimulatedUser thi;

    FilledOffice(Path folder) throws InterruptedException {
        office = new RunningOffice(folder);
        lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
        hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
        SimulatedUser mai = office.joins(3, "Mai", "Văn hóa xã hội", Role.STAFF);
        SimulatedUser dung = office.joins(4, "Dũng", "Tài chính - Kế toán", Role.STAFF);
        thi = office.joins(5, "Thi", "Lãnh đạo UBND xã", Role.LEADER);
        office.clockGoesTo("2024-01-30T09:00:00");
        office.asks(lan, "/xong 1 12/KH-UBND");
        office.asks(hoa, "/xong 7 05/KH-UBND ngày 29/1/2024");
        office.clockGoesTo("2024-03-12T08:30:00");
        office.asks(hoa, "/giahan 8 30/4/2024 chờ hướng dẫn của Sở Tư pháp");
        office.asks(lan, "/sl 3.2 45/60");
        office.asks(lan, "/sl 3.2 48/60");
        office.asks(lan, "/sl 5.4 92");
        office.asks(mai, "/sl 5.2 75,5%");
        office.asks(hoa, "/sl 3.1 12/12");
        office.asks(dung, "/sl");
        office.asks(dung, "/huy");
        office.quiet();
    }

    @Override
    public void close() {
        office.close();
    }
}
