package nhacviec.admin.page;

import java.util.Optional;

/** The form to sign in. Says nothing of the office. */
record SignInPage(Words words, Optional<String> rehearsal) {

    String render(String complaint) {
        Html form = Html.tag("form")
                .attr("method", "post")
                .attr("action", "/sign-in")
                .cls("card sign-in");
        form.add(Html.tag("h1", words.say("Đăng nhập", "Sign in")));
        if (!complaint.isEmpty()) {
            form.add(Html.tag("p", complaint).cls("complaint").attr("role", "alert"));
        }
        form.add(
                Html.tag("label", words.say("Mã quản trị", "Admin token")).attr("for", "token"),
                Html.tag("input")
                        .attr("type", "password")
                        .attr("id", "token")
                        .attr("name", "token")
                        .attr("autocomplete", "current-password")
                        .attr("required"),
                PageFrame.language(words),
                Html.tag("button", words.say("Đăng nhập", "Sign in")).attr("type", "submit"),
                Html.tag(
                                "p",
                                words.say(
                                        "Mã được in ra một lần khi dịch vụ chạy lần đầu.",
                                        "The token was printed once when the service first started."))
                        .cls("hint"));
        return PageFrame.page(
                words,
                words.say("Đăng nhập", "Sign in"),
                rehearsal,
                Html.pieces(),
                Html.tag("main").add(form),
                false);
    }
}
