package nhacviec.admin.staff;

import nhacviec.admin.page.Words;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;

/** Roles and states of people, in words. */
public record PersonWords(Words words) {

    public String role(Role role) {
        return switch (role) {
            case STAFF -> words.say("cán bộ", "staff");
            case COORDINATOR -> words.say("điều phối (Văn phòng)", "coordinator");
            case LEADER -> words.say("lãnh đạo", "leader");
        };
    }

    /** How the bot speaks to a person. */
    public String language(String code) {
        return code.equals(Staff.ENGLISH) ? words.say("tiếng Anh", "English") : words.say("tiếng Việt", "Vietnamese");
    }

    public String state(Staff.State state) {
        return switch (state) {
            case ACTIVE -> words.say("đã vào", "linked");
            case UNREACHABLE -> words.say("không gửi tin được (đã chặn hoặc xóa)", "unreachable (blocked or deleted)");
            case REVOKED -> words.say("đã thôi", "no longer with us");
        };
    }
}
