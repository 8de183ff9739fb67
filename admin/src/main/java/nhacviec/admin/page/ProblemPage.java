package nhacviec.admin.page;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Problem;

/** A refusal as a page, for browsers; programs get it as a problem. Says nothing of the office. */
public record ProblemPage(Problem problem, Words words) {

    /** The refusal in the form that whoever asked can read. */
    public static Answer answer(Problem problem, Context context) {
        String accept = context.header("Accept");
        boolean browser = accept != null
                && accept.contains("text/html")
                && !context.path().startsWith("/api/");
        if (!browser) {
            return Answer.problem(problem);
        }
        Words words = Words.of(context.cookie(FrontDesk.LANGUAGE_COOKIE));
        byte[] page = new ProblemPage(problem, words).render().getBytes(StandardCharsets.UTF_8);
        return new Answer(problem.status(), FrontDesk.HTML, page, List.of("Referrer-Policy", "same-origin"));
    }

    private String render() {
        Html card = Html.tag("div")
                .cls("card sign-in")
                .add(
                        Html.tag("h1", title()),
                        Html.tag("p", words.say(problem.detail(), english())).attr("role", "alert"),
                        Html.tag("p")
                                .add(Html.tag("a", words.say("Về trang đầu", "To the front page"))
                                        .attr("href", "/")));
        return PageFrame.outside(words, title(), Optional.empty(), "/", card);
    }

    private String title() {
        return switch (problem.status()) {
            case 403 -> words.say("Không được phép", "Not allowed");
            case 404 -> words.say("Không có trang này", "There is no such page");
            case 413 -> words.say("Tệp quá lớn", "Too large");
            case 429 -> words.say("Xin chờ ít phút", "Please wait a few minutes");
            default ->
                problem.status() < 500
                        ? words.say("Yêu cầu không hợp lệ", "The request is not valid")
                        : words.say("Có lỗi bên trong", "Something failed inside");
        };
    }

    private String english() {
        return switch (problem.status()) {
            case 403 -> "Your role may not do this, or the form is old: load the page again and send it once more.";
            case 404 -> "The address is misspelt, or what was there is gone.";
            case 413 -> "A file may have 20 MB, everything else 1 MB.";
            default -> problem.status() < 500 ? "It could not be understood." : "The service's log has the details.";
        };
    }
}
