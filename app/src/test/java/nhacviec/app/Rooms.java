package nhacviec.app;

import java.util.List;

/** The addresses of the admin page that are walked, timed and photographed. */
final class Rooms {

    /** The rooms with something particular to look at in some of them. */
    static final List<String> ALL = List.of(
            "/",
            "/tasks",
            "/tasks/8",
            "/tasks/7",
            "/figures",
            "/figures?period=2024-H1",
            "/figures/3.2",
            "/people",
            "/people/1",
            "/messages",
            "/calendar",
            "/plan",
            "/reports",
            "/audit",
            "/settings",
            "/status");

    private Rooms() {}
}
