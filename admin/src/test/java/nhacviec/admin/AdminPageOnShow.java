package nhacviec.admin;

/** Shows the admin page with made-up data, to look at it in a browser. Ends when its input ends. */
final class AdminPageOnShow {

    private AdminPageOnShow() {}

    public static void main(String[] args) throws Exception {
        FakeOffice office = new FakeOffice();
        office.rehearsal = "DIỄN TẬP: đồng hồ bắt đầu từ 12/3/2024 08:30, không phải giờ thật.";
        try (AdminServer server = new AdminServer(office)) {
            server.start("127.0.0.1", args.length == 0 ? 0 : Integer.parseInt(args[0]));
            System.out.println("http://127.0.0.1:" + server.port() + "/ token " + FakeOffice.TOKEN);
            while (System.in.read() >= 0) {
                // until the input ends
            }
        }
    }
}
