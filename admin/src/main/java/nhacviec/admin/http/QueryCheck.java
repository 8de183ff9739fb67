package nhacviec.admin.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks at the query of a request before it is answered: a misspelt filter must not look like "no filter". */
public final class QueryCheck {

    private final Route route;
    private final List<Problem.Mistake> mistakes = new ArrayList<>();

    private QueryCheck(Route route) {
        this.route = route;
    }

    /** Ends a request whose query the route cannot take, with all mistakes at once. */
    public static void check(Route route, Map<String, List<String>> query) {
        QueryCheck check = new QueryCheck(route);
        query.forEach(check::look);
        if (!check.mistakes.isEmpty()) {
            throw Problem.mistakes(check.mistakes).asException();
        }
    }

    private void look(String name, List<String> values) {
        Optional<Parameter> parameter = route.query(name);
        if (parameter.isEmpty()) {
            mistakes.add(new Problem.Mistake(name, "không có tham số này; " + known(), right()));
            return;
        }
        wrong(parameter.get().form(), values)
                .ifPresent(detail -> mistakes.add(
                        new Problem.Mistake(name, detail, parameter.get().example())));
    }

    private static Optional<String> wrong(ValueForm form, List<String> values) {
        if (values.size() > 1) {
            return Optional.of("có " + values.size() + " giá trị; xin gửi một.");
        }
        String value = String.join("", values).strip();
        return value.isEmpty() && form.mayBeBlank()
                ? Optional.empty()
                : form.mistake().apply(value);
    }

    private String known() {
        String names = route.parameters().stream()
                .filter(Parameter::query)
                .map(Parameter::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "địa chỉ này không nhận tham số nào." : "các tham số là: " + names + ".";
    }

    /** The address as it may be asked for. */
    private String right() {
        return route.parameters().stream()
                .filter(Parameter::query)
                .findFirst()
                .map(parameter -> route.path() + "?" + parameter.name() + "=" + parameter.example())
                .orElse(route.path());
    }
}
