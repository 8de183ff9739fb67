package nhacviec.admin.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A form of a room. After it was refused it shows what was typed, each field's mistake beside it, and above all of them a list that leads
 * there.
 */
public final class Form {

    private final Visit visit;
    private final String name;
    private final boolean again;
    private final Html fields = Html.tag("div").cls("fields");
    private final List<Html> mistakes = new ArrayList<>();
    private final Html form;

    /**
     * @param name makes the ids of its fields, once on a page
     * @param action the address that it is sent to
     */
    public Form(Visit visit, String name, String action) {
        this.visit = visit;
        this.name = name;
        this.again = visit.sends(action);
        this.form = Html.tag("form")
                .attr("method", "post")
                .attr("action", action)
                .attr("id", name)
                .attr("novalidate");
    }

    /** A choice of one value. */
    public record Option(String value, String words) {}

    /** A form that carries a file. */
    public Form withFile(String field, String label, String accept, String hint) {
        form.attr("enctype", "multipart/form-data");
        Html input =
                input(field, "file").attr("accept", accept).attr("required").attr("class", "file");
        return add(field, label, hint, described(input, field, hint));
    }

    public Form text(String field, String label, String hint) {
        return text(field, label, hint, "");
    }

    /** A text that is there already. */
    public Form text(String field, String label, String hint, String usual) {
        Html input = input(field, "text").attr("maxlength", String.valueOf(Visit.LONGEST));
        return add(field, label, hint, described(input.attr("value", typed(field, usual)), field, hint));
    }

    public Form number(String field, String label, String usual, String hint) {
        Html input = input(field, "text").attr("inputmode", "numeric").attr("maxlength", "9");
        return add(field, label, hint, described(input.attr("value", typed(field, usual)), field, hint));
    }

    /** A day, written as people here write it: a browser's own field would show 3/4 the other way round in an English system. */
    public Form date(String field, String label, LocalDate usual, String hint) {
        String form = visit.say("ngày/tháng/năm, ví dụ 30/4/2024", "day/month/year, such as 30/4/2024");
        String both = hint.isEmpty() ? form : hint + " · " + form;
        String typed = typed(field, usual == null ? "" : visit.words().date(usual));
        Html input = input(field, "text").attr("maxlength", "10");
        return add(field, label, both, described(input.attr("value", typed), field, both));
    }

    public Form choice(String field, String label, List<Option> options, String usual, String hint) {
        Html select = Html.tag("select").attr("id", id(field)).attr("name", field);
        String typed = typed(field, usual);
        for (Option option : options) {
            Html one = Html.tag("option", option.words()).attr("value", option.value());
            select.add(option.value().equals(typed) ? one.attr("selected") : one);
        }
        return add(field, label, hint, described(select, field, hint));
    }

    /** One of few values, each with its words beside it. */
    public Form radios(String field, String legend, List<Option> options, String usual) {
        Html set = Html.tag("fieldset").add(Html.tag("legend", legend));
        String typed = typed(field, usual);
        int number = 0;
        for (Option option : options) {
            String id = id(field) + (number == 0 ? "" : "-" + number);
            Html radio = Html.tag("input")
                    .attr("type", "radio")
                    .attr("id", id)
                    .attr("name", field)
                    .attr("value", option.value());
            set.add(Html.tag("p")
                    .cls("tick")
                    .add(
                            option.value().equals(typed) ? radio.attr("checked") : radio,
                            Html.tag("label", option.words()).attr("for", id)));
            number++;
        }
        fields.add(set.add(complaint(field)));
        lead(field, legend);
        return this;
    }

    /** A box to tick. */
    public Form tick(String field, String words) {
        Html line = ticked(field, words, false);
        fields.add(isWrong(field) ? line.add(complaint(field)) : line);
        lead(field, words);
        return this;
    }

    /** Several boxes to tick, under one heading. */
    public Form ticks(String legend, List<Ticked> boxes) {
        Html set = Html.tag("fieldset").add(Html.tag("legend", legend));
        boxes.forEach(box -> set.add(ticked(box.field(), box.words(), box.on())));
        fields.add(set);
        return this;
    }

    /** A box that is ticked or not. */
    public record Ticked(String field, String words, boolean on) {}

    private Html ticked(String field, String words, boolean on) {
        Html box = input(field, "checkbox").attr("value", "yes");
        return Html.tag("p")
                .cls("tick")
                .add(
                        typed(field, on ? "yes" : "").isEmpty() ? box : box.attr("checked"),
                        Html.tag("label", words).attr("for", id(field)));
    }

    public Form hidden(String field, String value) {
        form.add(Html.tag("input").attr("type", "hidden").attr("name", field).attr("value", value));
        return this;
    }

    /** Ends the form with its button. */
    public Html button(String words) {
        return button(words, "");
    }

    /**
     * @param detail what a screen reader says behind the button's words, so that buttons of the same name can be told apart
     */
    public Html button(String words, String detail) {
        if (again && visit.isFaulty()) {
            form.add(summary());
        }
        Html button = Html.tag("button").attr("type", "submit").text(words);
        if (!detail.isEmpty()) {
            button.add(Html.tag("span", " " + detail).cls("unseen"));
        }
        return form.add(
                Html.tag("input")
                        .attr("type", "hidden")
                        .attr("name", FrontDesk.TOKEN)
                        .attr("value", visit.formToken()),
                fields.add(Html.tag("p").cls("send").add(button)));
    }

    private Html summary() {
        Map<String, String> all = visit.mistakes();
        Html box = Html.tag("div").cls("complaint").attr("role", "alert").attr("tabindex", "-1");
        box.add(Html.tag(
                "p",
                visit.say("Chưa ghi gì. ", "Nothing was stored. ")
                        + (mistakes.isEmpty() ? "" : visit.say("Xin sửa chỗ sau:", "Please correct the following:"))));
        if (all.containsKey("")) {
            box.add(Html.tag("p", all.get("")));
        }
        return mistakes.isEmpty() ? box : box.add(Html.tag("ul").addAll(mistakes));
    }

    private Form add(String field, String label, String hint, Html input) {
        Html line = Html.tag("p").add(Html.tag("label", label).attr("for", id(field)));
        if (!hint.isEmpty()) {
            line.add(Html.tag("span", hint).cls("hint").attr("id", id(field) + "-hint"));
        }
        fields.add(line.add(input, complaint(field)));
        lead(field, label);
        return this;
    }

    /** Leads from the list of mistakes to the field. */
    private void lead(String field, String label) {
        if (isWrong(field)) {
            mistakes.add(Html.tag("li")
                    .add(Html.tag("a", label + ": " + visit.mistakes().get(field))
                            .attr("href", "#" + id(field))));
        }
    }

    private Html complaint(String field) {
        return isWrong(field)
                ? Html.tag("span", visit.mistakes().get(field)).cls("wrong").attr("id", id(field) + "-wrong")
                : Html.pieces();
    }

    private Html described(Html input, String field, String hint) {
        List<String> by = new ArrayList<>();
        if (!hint.isEmpty()) {
            by.add(id(field) + "-hint");
        }
        if (isWrong(field)) {
            by.add(id(field) + "-wrong");
            input.attr("aria-invalid", "true");
        }
        return by.isEmpty() ? input : input.attr("aria-describedby", String.join(" ", by));
    }

    private Html input(String field, String type) {
        return Html.tag("input")
                .attr("type", type)
                .attr("id", id(field))
                .attr("name", field)
                .attr("autocomplete", "off");
    }

    private String typed(String field, String usual) {
        return again ? visit.request().form(field) : usual;
    }

    private boolean isWrong(String field) {
        return again && visit.mistakes().containsKey(field);
    }

    private String id(String field) {
        return name + "-" + field;
    }
}
