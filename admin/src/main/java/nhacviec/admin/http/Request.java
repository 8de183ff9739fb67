package nhacviec.admin.http;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Actor;

/** A request as the resources see it. Whatever cannot be read is a {@link Problem} that names the parameter. */
public final class Request {

    static final String NO_REPORT_PERIOD = "không phải là một kỳ (năm-Q1 đến năm-Q4, năm-H1, năm-Y).";
    private static final long MOST_FILE = 20L * 1024 * 1024;

    private final Context context;
    private final Route route;
    private final Caller caller;

    public Request(Context context, Route route, Caller caller) {
        this.context = context;
        this.route = route;
        this.caller = caller;
    }

    /** Who asks. */
    public Caller caller() {
        return caller;
    }

    /** As whom what is asked for is changed. */
    public Actor actor() {
        return caller.actor();
    }

    /** A part of the path. */
    public String path(String name) {
        return context.pathParam(name);
    }

    /** A query parameter; empty when it is not there or blank. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParam(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    public Optional<LocalDate> date(String name) {
        return query(name).map(value -> {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException e) {
                throw mistake(name, "\"" + value + "\" không phải là ngày dạng năm-tháng-ngày.");
            }
        });
    }

    /** Whether something is wished for; not, when nothing is said. */
    public boolean flag(String name) {
        return query(name)
                .map(value -> {
                    ValueForm.FLAG.mistake().apply(value).ifPresent(detail -> {
                        throw mistake(name, detail);
                    });
                    return value.equalsIgnoreCase("true");
                })
                .orElse(false);
    }

    /** A whole number between two bounds, both allowed. */
    public Optional<Integer> number(String name, int from, int to) {
        return query(name).map(value -> {
            try {
                int number = Integer.parseInt(value);
                if (number >= from && number <= to) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below, as for a number out of bounds
            }
            throw mistake(name, "\"" + value + "\" không phải là số nguyên từ " + from + " đến " + to + ".");
        });
    }

    /** A collecting period such as 2024-Q1. */
    public static ReportingPeriod period(String name, String value) {
        return ReportingPeriod.ofCode(value)
                .orElseThrow(() -> Problem.mistake(
                                name, "\"" + value + "\" không phải là kỳ số liệu (năm-Q1 đến năm-Q4).", "2024-Q1")
                        .asException());
    }

    /** A quarter, or what is derived from quarters, such as 2024-H1. */
    public static ReportPeriod reportPeriod(String name, String value) {
        return ReportPeriod.ofCode(value)
                .orElseThrow(() -> Problem.mistake(name, "\"" + value + "\" " + NO_REPORT_PERIOD, "2024-H1")
                        .asException());
    }

    /** The JSON object that was sent. */
    public Body body() {
        return Body.read(context.body());
    }

    /** A file that was sent as a form's part. */
    public record Upload(String name, byte[] content) {}

    /**
     * The file of a part.
     *
     * @param longest how many bytes are taken at the most
     */
    public Optional<Upload> upload(String name, long longest) {
        UploadedFile file;
        try {
            file = context.isMultipartFormData() ? context.uploadedFile(name) : null;
        } catch (Exception e) {
            throw unreadable(e, longest);
        }
        if (file == null) {
            return Optional.empty();
        }
        if (file.size() > longest) {
            throw tooLarge(longest);
        }
        try (InputStream in = file.content()) {
            return Optional.of(new Upload(file.filename(), in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server reads all parts at once and refuses a large one and a broken one with the same exception. */
    private static ProblemException unreadable(Exception e, long longest) {
        return isTooLarge(e)
                ? tooLarge(longest)
                : Problem.of(400, "Nội dung gửi lên không đọc được; xin gửi dạng multipart/form-data.")
                        .asException();
    }

    private static ProblemException tooLarge(long longest) {
        return Problem.of(413, "Tệp gửi lên quá lớn (tối đa " + longest / 1024 / 1024 + " MB).")
                .asException();
    }

    private static boolean isTooLarge(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("exceeded")) {
                return true;
            }
        }
        return false;
    }

    public String form(String name) {
        String value;
        try {
            value = context.formParam(name);
        } catch (Exception e) {
            // A form with a file is read as a whole by whoever first asks for any of its parts.
            if (context.isMultipartFormData()) {
                throw unreadable(e, MOST_FILE);
            }
            throw e;
        }
        return value == null ? "" : value.strip();
    }

    /** Whether something is sent, not only asked for. */
    public boolean isPost() {
        return route.method().equals("POST");
    }

    /** The path that was asked for, without its query. */
    public String address() {
        return context.path();
    }

    /** The path with its query. */
    public String place() {
        String query = context.queryString();
        return query == null ? context.path() : context.path() + "?" + query;
    }

    /** The values of a field that may be sent several times, such as boxes that were ticked. */
    public List<String> forms(String name) {
        return context.formParams(name);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(context.header(name));
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(context.cookie(name));
    }

    /** Where the connection comes from; what the request says of itself is not believed. */
    public String remoteAddress() {
        return context.req().getRemoteAddr();
    }

    /** A problem with a query parameter; the example is the one in the route's table. */
    public ProblemException mistake(String name, String detail) {
        return Problem.mistake(
                        name, detail, route.query(name).map(Parameter::example).orElse(""))
                .asException();
    }
}
