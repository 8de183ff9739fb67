package nhacviec.admin.page;

import java.util.Optional;

/**
 * The form to sign in. Says nothing of the office.
 *
 * @param next where to go after signing in, a path of ours
 */
record SignInPage(Words words, Optional<String> rehearsal, String next) {

    String render(String complaint) {
        Html form = Html.tag("form")
                .attr("method", "post")
                .attr("action", "/sign-in")
                .cls("card sign-in");
        form.add(Html.tag("h1", words.say("Đăng nhập", "Sign in")));
        if (!complaint.isEmpty()) {
            form.add(Html.tag("p", complaint)
                    .cls("complaint")
                    .attr("role", "alert")
                    .attr("id", "token-wrong"));
        }
        Html input = Html.tag("input")
                .attr("type", "password")
                .attr("id", "token")
                .attr("name", "token")
                .attr("autocomplete", "current-password")
                .attr("required");
        form.add(
                Html.tag("label", words.say("Mã quản trị", "Admin token")).attr("for", "token"),
                complaint.isEmpty()
                        ? input
                        : input.attr("aria-invalid", "true").attr("aria-describedby", "token-wrong"),
                hidden("lang", words.code()),
                hidden("next", next),
                Html.tag("button", words.say("Đăng nhập", "Sign in")).attr("type", "submit"),
                Html.tag(
                                "p",
                                words.say(
                                        "Điều phối và lãnh đạo gõ /trang cho bot để nhận liên kết đăng nhập. Mã quản trị được in ra một lần khi dịch vụ chạy lần đầu.",
                                        "Coordinators and leaders write /trang to the bot for a link that signs them in. The admin token was printed once when the service first started."))
                        .cls("hint"));
        return PageFrame.outside(words, words.say("Đăng nhập", "Sign in"), rehearsal, next, form);
    }

    private static Html hidden(String name, String value) {
        return Html.tag("input").attr("type", "hidden").attr("name", name).attr("value", value);
    }
}
