package nhacviec.admin.page;

import java.util.Arrays;
import java.util.Optional;

/** The rooms of the admin page, in the order of the navigation. */
public enum Room {
    TODAY("/", "Hôm nay", "Today"),
    TASKS("/tasks", "Việc", "Tasks"),
    FIGURES("/figures", "Số liệu", "Figures"),
    PEOPLE("/people", "Người", "People"),
    MESSAGES("/messages", "Tin nhắn", "Messages"),
    CALENDAR("/calendar", "Lịch làm việc", "Calendar"),
    PLAN("/plan", "Kế hoạch", "Plan"),
    REPORTS("/reports", "Báo cáo", "Reports"),
    AUDIT("/audit", "Nhật ký", "Audit trail"),
    SETTINGS("/settings", "Cài đặt", "Settings"),
    STATUS("/status", "Tình trạng", "Status");

    private final String path;
    private final String vietnamese;
    private final String english;

    Room(String path, String vietnamese, String english) {
        this.path = path;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String path() {
        return path;
    }

    public String name(Words words) {
        return words.say(vietnamese, english);
    }

    static Optional<Room> at(String path) {
        return Arrays.stream(values()).filter(room -> room.path.equals(path)).findFirst();
    }
}
