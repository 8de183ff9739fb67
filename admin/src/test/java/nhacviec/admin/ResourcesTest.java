package nhacviec.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import nhacviec.core.reminder.Delivery;
import org.junit.jupiter.api.Test;

class ResourcesTest extends HttpTest {

    @Test
    void tasks_are_filtered() throws Exception {
        assertThat(numbers("state=late")).isEqualTo("[7]");
        assertThat(numbers("state=waiting")).isEqualTo("[13]");
        assertThat(numbers("unit=tu%20phap")).isEqualTo("[7, 8]");
        assertThat(numbers("q=bao%20cao")).isEqualTo("[2]");
        assertThat(numbers("due_before=2024-03-15")).isEqualTo("[7]");
        assertThat(numbers("due_before=2024-03-16")).isEqualTo("[2, 7]");
        JsonNode late = json(get("/api/v1/tasks/7"));
        assertThat(late.path("working_days_left").asInt()).isEqualTo(-8);
        assertThat(get("/api/v1/tasks/99").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/tasks/abc").statusCode()).isEqualTo(404);
    }

    private String numbers(String query) throws Exception {
        return json(get("/api/v1/tasks?" + query))
                .path("items")
                .findValuesAsText("number")
                .toString();
    }

    @Test
    void a_task_is_completed_once_and_opened_again() throws Exception {
        HttpResponse<String> done =
                post("/api/v1/tasks/7/complete", "{\"document\":\"15/KH-UBND\",\"documentDate\":\"2024-03-11\"}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(json(done).path("workingDaysLate").asInt()).isEqualTo(7);
        assertThat(json(done).path("completion").path("document").asText()).isEqualTo("15/KH-UBND");
        assertThat(post("/api/v1/tasks/7/complete", "").statusCode()).isEqualTo(409);
        assertThat(post("/api/v1/tasks/7/reopen", "{}").statusCode()).isEqualTo(400);
        assertThat(post("/api/v1/tasks/7/reopen", "{\"reason\":\"báo nhầm\"}").statusCode())
                .isEqualTo(200);
        assertThat(post("/api/v1/tasks/7/reopen", "{\"reason\":\"báo nhầm\"}").statusCode())
                .isEqualTo(409);
        assertThat(post("/api/v1/tasks/99/complete", "").statusCode()).isEqualTo(404);
        assertThat(post("/api/v1/tasks/13/complete", "").statusCode()).isEqualTo(409);
        assertThat(post("/api/v1/tasks/2/complete", "{\"documentDate\":\"2024-12-01\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/api/v1/tasks/2/complete", "{\"milestone\":1}").statusCode())
                .isEqualTo(422);
        assertThat(post("/api/v1/tasks/2/complete", "not json").statusCode()).isEqualTo(400);
    }

    @Test
    void a_note_goes_with_what_is_completed_and_a_field_that_there_is_not_is_answered_by_one_that_there_is()
            throws Exception {
        HttpResponse<String> misspelt = post("/api/v1/tasks/7/complete", "{\"notes\":\"đã gửi các thôn\"}");
        assertThat(misspelt.statusCode()).isEqualTo(400);
        assertThat(json(misspelt).path("errors").path(0).path("example").asText())
                .isEqualTo("{\"document\": \"15/KH-UBND\"}");

        HttpResponse<String> done = post("/api/v1/tasks/7/complete", "{\"note\":\"Đã gửi các thôn\"}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(json(done).path("completion").path("note").asText()).isEqualTo("Đã gửi các thôn");
    }

    @Test
    void what_was_awaited_arrives() throws Exception {
        assertThat(post("/api/v1/tasks/13/arrived", "{\"date\":\"2024-09-01\"}").statusCode())
                .isEqualTo(400);
        JsonNode dated = json(post("/api/v1/tasks/13/arrived", "{\"date\":\"2024-03-11\",\"workingDays\":3}"));
        assertThat(dated.path("due").path(0).asText()).isEqualTo("2024-03-14");
        assertThat(post("/api/v1/tasks/2/arrived", "{\"date\":\"2024-03-11\"}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_later_date_needs_a_reason_and_is_kept_with_it() throws Exception {
        String path = "/api/v1/tasks/2/extension";
        assertThat(post(path, "{}").statusCode()).isEqualTo(400);
        assertThat(post(path, "{\"due\":\"2024-02-30\",\"reason\":\"chờ số liệu\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(path, "{\"due\":\"2024-03-15\",\"reason\":\"chờ số liệu\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(path, "{\"due\":\"2034-03-15\",\"reason\":\"chờ số liệu\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/api/v1/tasks/99/extension", "{\"due\":\"2024-04-30\",\"reason\":\"chờ số liệu\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post("/api/v1/tasks/13/extension", "{\"due\":\"2024-04-30\",\"reason\":\"chờ số liệu\"}")
                        .statusCode())
                .isEqualTo(409);
        HttpResponse<String> granted = post(path, "{\"due\":\"2024-04-30\",\"reason\":\"chờ số liệu\"}");
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
        assertThat(json(granted).path("state").asText()).isEqualTo("granted");
        JsonNode kept = json(get("/api/v1/extensions?state=granted"));
        assertThat(kept.path("items").path(0).path("reason").asText()).isEqualTo("chờ số liệu");
        assertThat(get("/api/v1/extensions?state=maybe").statusCode()).isEqualTo(400);
        long id = json(granted).path("id").asLong();
        assertThat(post("/api/v1/extensions/" + id + "/decision", "{\"grant\":false}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(post("/api/v1/extensions/99/decision", "{\"grant\":true}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_period_is_closed_with_a_reason_and_opened_again() throws Exception {
        assertThat(post("/api/v1/periods/2024-Q9/lock", "{\"reason\":\"đã gửi\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/api/v1/periods/2024-Q1/lock", "{}").statusCode()).isEqualTo(400);
        assertThat(post("/api/v1/periods/2024-Q4/lock", "{\"reason\":\"đã gửi\"}")
                        .statusCode())
                .as("its figures are not made yet")
                .isEqualTo(409);
        HttpResponse<String> closed = post("/api/v1/periods/2023-Q4/lock", "{\"reason\":\"đã gửi báo cáo\"}");
        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
        assertThat(json(closed).path("locked").asBoolean()).isTrue();
        assertThat(post("/api/v1/periods/2023-Q4/lock", "{\"reason\":\"lần nữa\"}")
                        .statusCode())
                .isEqualTo(409);
        HttpResponse<String> opened = post("/api/v1/periods/2023-Q4/unlock", "{\"reason\":\"sửa số\"}");
        assertThat(json(opened).path("locked").asBoolean()).isFalse();
    }

    @Test
    void figures_are_read_as_people_type_them() throws Exception {
        String path = "/api/v1/indicators/3.1/entries/2024-Q1";
        JsonNode given = json(put(path, "{\"unit\":\"van phong\",\"figure\":\"15/40\"}"));
        assertThat(given.path("changed").asBoolean()).isTrue();
        assertThat(given.path("total").path("text").asText()).isEqualTo("60/100 = 60 %");
        assertThat(given.path("reached").asBoolean()).isTrue();
        assertThat(json(put(path, "{\"unit\":\"van phong\",\"figure\":\"15/40\"}"))
                        .path("changed")
                        .asBoolean())
                .isFalse();

        HttpResponse<String> doubt = put(path, "{\"unit\":\"Tư pháp\",\"figure\":\"75\"}");
        assertThat(doubt.statusCode()).as(doubt.body()).isEqualTo(422);
        assertThat(json(doubt).path("question").asText()).isEqualTo("percent_or_count");
        assertThat(json(doubt).path("readings").isEmpty()).isFalse();
        assertThat(put(path, "{\"unit\":\"Tư pháp\",\"figure\":\"75\",\"reading\":1}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(json(put(path, "{\"unit\":\"Tư pháp\",\"figure\":\"70/60\"}"))
                        .path("fault")
                        .asText())
                .isEqualTo("numerator_over_denominator");
        assertThat(put("/api/v1/indicators/3/entries/2024-Q1", "{\"unit\":\"Tư pháp\",\"figure\":\"1/2\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(put("/api/v1/indicators/8/entries/2024-Q1", "{\"unit\":\"Tư pháp\",\"figure\":\"1/2\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(put("/api/v1/indicators/3.1/entries/2024-Q4", "{\"unit\":\"Tư pháp\",\"figure\":\"1/2\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(put("/api/v1/indicators/3.1/entries/2025-Q1", "{\"unit\":\"Tư pháp\",\"figure\":\"1/2\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(json(get("/api/v1/indicators/3.1/history")).path("items")).hasSize(3);
    }

    @Test
    void the_half_year_and_the_year_are_derived_from_quarters() throws Exception {
        JsonNode items = json(get("/api/v1/indicators?period=2024-H1")).path("items");
        JsonNode online = items.path(1);
        assertThat(online.path("derived").booleanValue()).isTrue();
        assertThat(online.path("total").path("text").textValue()).isEqualTo("45/60 = 75 %");
        assertThat(online.path("complete").booleanValue()).isFalse();
        assertThat(online.path("note").textValue()).isEqualTo("mới có Quý I, chưa đủ");
        assertThat(online.path("figures").get(1).path("missing").toString()).isEqualTo("[\"2024-Q2\"]");
        assertThat(items.path(0).path("total").isNull()).as("a heading").isTrue();
        JsonNode score =
                json(get("/api/v1/indicators?period=2024-Y")).path("items").path(3);
        assertThat(score.path("total").path("text").textValue()).isEqualTo("88,5 điểm");
        put("/api/v1/indicators/3.1/entries/2024-Q1", "{\"unit\":\"van phong\",\"figure\":\"75,5%\"}");
        JsonNode alone =
                json(get("/api/v1/indicators?period=2024-H1")).path("items").path(1);
        assertThat(alone.path("total").isNull()).isTrue();
        assertThat(alone.path("note").textValue()).isEqualTo("Quý I chỉ có tỷ lệ nên không cộng được; mới có Quý I");
        HttpResponse<String> refused =
                put("/api/v1/indicators/3.1/entries/2024-H1", "{\"unit\":\"Tư pháp\",\"figure\":\"45/60\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("detail").textValue())
                .isEqualTo(
                        "2024-H1 được tính từ các quý nên không nhận số liệu; xin gửi cho từng quý: 2024-Q1, 2024-Q2.");
    }

    @Test
    void periods_come_in_pages() throws Exception {
        JsonNode first = json(get("/api/v1/periods?limit=2"));
        assertThat(first.path("items").findValuesAsText("name")).containsExactly("Quý I/2024", "Quý II/2024");
        JsonNode second =
                json(get("/api/v1/periods?limit=2&cursor=" + first.path("next").textValue()));
        assertThat(second.path("items").findValuesAsText("name"))
                .containsExactly("6 tháng đầu năm 2024", "Quý III/2024");
    }

    @Test
    void periods_say_how_complete_and_timely_each_unit_is() throws Exception {
        JsonNode periods = json(get("/api/v1/periods")).path("items");
        assertThat(periods.findValuesAsText("name"))
                .containsExactly(
                        "Quý I/2024", "Quý II/2024", "6 tháng đầu năm 2024", "Quý III/2024", "Quý IV/2024", "Năm 2024");
        JsonNode q1 = json(get("/api/v1/periods/2024-Q1"));
        assertThat(q1.path("completeness").decimalValue()).isEqualByComparingTo("50");
        assertThat(q1.path("timeliness").decimalValue()).isEqualByComparingTo("0");
        assertThat(q1.path("due").textValue() + " " + q1.path("province_due").textValue())
                .isEqualTo("2024-03-15 2024-03-20");
        assertThat(q1.path("units").findValuesAsText("state")).containsExactly("open", "open");
        put("/api/v1/indicators/3.1/entries/2024-Q1", "{\"unit\":\"van phong\",\"figure\":\"15/40\"}");
        JsonNode office = json(get("/api/v1/periods/2024-Q1")).path("units").path(0);
        assertThat(office.path("state").textValue()).isEqualTo("submitted");
        assertThat(office.path("in_time").booleanValue()).isTrue();
        JsonNode half = json(get("/api/v1/periods/2024-H1"));
        assertThat(half.path("asked").intValue()).isEqualTo(8);
        assertThat(half.path("given").intValue()).isEqualTo(3);
        assertThat(half.path("units").findValuesAsText("state"))
                .containsExactly("submitted", "open", "not_open", "not_open");
        assertThat(get("/api/v1/periods/2024-H2").statusCode()).isEqualTo(400);
    }

    @Test
    void the_last_figure_is_told_to_the_coordinators_at_once() throws Exception {
        String path = "/api/v1/indicators/3.1/entries/2024-Q1";
        put(path, "{\"unit\":\"van phong\",\"figure\":\"15/40\"}");
        put(path, "{\"unit\":\"van phong\",\"figure\":\"16/40\"}");
        put("/api/v1/indicators/3.2/entries/2024-Q1", "{\"unit\":\"Tư pháp\",\"figure\":\"19/20\"}");
        assertThat(office.books.fakeDeliveries.newest(Delivery.State.WAITING, Long.MAX_VALUE, 9).stream()
                        .filter(delivery -> delivery.kind() == Delivery.Kind.NOTICE)
                        .map(delivery -> delivery.message().toString()))
                .hasSize(2)
                .anyMatch(said -> said.contains("Văn phòng UBND xã đã gửi đủ"))
                .anyMatch(said -> said.contains("Cả cơ quan đã gửi đủ"));
        assertThat(office.deliveriesChanged).isEqualTo(3);
    }

    @Test
    void who_reports_an_indicator_is_spelled_out() throws Exception {
        String path = "/api/v1/indicators/3.1/reporters";
        HttpResponse<String> said = put(path, "{\"units\":[\"tu phap\"]}");
        assertThat(said.body())
                .isEqualTo(
                        "{\"code\":\"3.1\",\"units\":[\"Tư pháp - Hộ tịch\"],\"from\":\"2024-Q1\",\"changed\":[\"3.1\"],"
                                + "\"gained\":[],\"lost\":[\"Văn phòng UBND xã\"]}");
        assertThat(json(put(path, "{\"units\":[\"Tư pháp\"]}")).path("changed")).isEmpty();
        assertThat(json(get("/api/v1/indicators?period=2024-Q1"))
                        .path("items")
                        .path(1)
                        .path("figures")
                        .findValuesAsText("owed"))
                .containsExactly("false");
        HttpResponse<String> misspelt = put(path, "{\"units\":[\"Tư phát\"]}");
        assertThat(misspelt.statusCode()).isEqualTo(422);
        assertThat(json(misspelt).path("detail").textValue())
                .isEqualTo(
                        "Không có đơn vị \"Tư phát\"; có phải \"Tư pháp - Hộ tịch\"? Ví dụ: {\"units\": [\"Tư pháp - Hộ tịch\"]}.");
        assertThat(put(path, "{\"units\":[]}").statusCode()).isEqualTo(422);
        assertThat(put(path, "{\"units\":\"Tư pháp\"}").statusCode()).isEqualTo(400);
        assertThat(put(path, "{}").statusCode()).isEqualTo(400);
        assertThat(put("/api/v1/indicators/3/reporters", "{\"units\":[\"Tư pháp\"]}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(put("/api/v1/indicators/9/reporters", "{\"units\":[\"Tư pháp\"]}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(put("/api/v1/indicators/1.1/reporters", "{\"units\":[\"Tư pháp\", \"Văn phòng\"]}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void an_indicator_shows_every_target_and_every_unit() throws Exception {
        JsonNode items = json(get("/api/v1/indicators?period=2024-Q1")).path("items");
        JsonNode online = items.path(1);
        assertThat(online.path("targets").findValuesAsText("citation"))
                .containsExactly("Phụ lục 1, dòng 3.1", "Mục II.2.d");
        assertThat(online.path("targets").findValuesAsText("chosen")).containsExactly("true", "false");
        assertThat(online.path("figures").findValuesAsText("owed")).containsExactly("true", "false");
        assertThat(items.path(3).path("reached").asBoolean(true)).isFalse();
    }

    @Test
    void an_invitation_says_all_mistakes_at_once() throws Exception {
        HttpResponse<String> bad =
                post("/api/v1/invitations", "{\"unit\":\"Marketing\",\"role\":\"boss\",\"nme\":\"x\"}");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(json(bad).path("errors").findValuesAsText("name")).containsExactly("unit", "role", "nme");
        assertThat(office.books.fakeStaff.invitations).hasSize(1);
        HttpResponse<String> good =
                post("/api/v1/invitations", "{\"unit\":\"Tư pháp\",\"role\":\"staff\",\"name\":\"Mai\"}");
        assertThat(good.statusCode()).isEqualTo(201);
        assertThat(json(good).path("link").asText()).startsWith("https://t.me/");
        assertThat(get("/api/v1/invitations").body()).doesNotContain("kodE123", "hash");
    }

    @Test
    void the_audit_names_what_is_missing() throws Exception {
        JsonNode report = json(get("/api/v1/deliveries/audit"));
        assertThat(report.path("clean").booleanValue()).isFalse();
        assertThat(report.path("expected").intValue()).isEqualTo(7);
        assertThat(report.path("missing")).hasSize(1);
        assertThat(report.path("missing").get(0).path("subject").textValue()).isEqualTo("milestone:3");
        assertThat(report.path("deliveries").path("sent").intValue()).isEqualTo(5);
        assertThat(report.path("deliveries").path("refused").intValue()).isZero();
    }

    @Test
    void the_preview_says_who_would_be_told_what_and_why() throws Exception {
        JsonNode reminders = json(get("/api/v1/reminders/preview?from=2024-03-13&to=2024-03-15"))
                .path("reminders");
        assertThat(reminders).isNotEmpty();
        JsonNode first = reminders.get(0);
        assertThat(first.path("at").textValue()).isEqualTo("2024-03-13T07:30:00+07:00");
        assertThat(first.path("to").path("name").textValue()).isNotEmpty();
        assertThat(first.path("urgent").booleanValue()).isFalse();
        assertThat(first.path("text").textValue()).isEqualTo("Nhắc việc 2024-03-13");
        assertThat(first.path("subjects").get(0).path("why").textValue()).endsWith("ngày làm việc.");
        assertThat(get("/api/v1/reminders/preview?from=2024-03-15&to=2024-03-13")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("/api/v1/reminders/preview?to=2030-03-13").statusCode()).isEqualTo(400);
    }

    @Test
    void a_working_day_is_changed() throws Exception {
        assertThat(day("2024-04-26", "{\"worked\":false,\"reason\":\"nghỉ hoán đổi\"}")
                        .body())
                .isEqualTo("{\"date\":\"2024-04-26\",\"worked\":false,\"changed\":true,\"told\":2}");
        assertThat(json(day("2024-05-04", "{\"worked\":true}")).path("changed").booleanValue())
                .isFalse();
        assertThat(day("2024-02-30", "{\"worked\":\"no\"}").body()).contains("2024-02-30", "true hoặc false");
        assertThat(day("2024-03-11", "{\"worked\":false}").statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> day(String day, String body) throws Exception {
        return send(
                "PUT",
                "/api/v1/calendar/days/" + day,
                body,
                "Authorization",
                "Bearer " + FakeOffice.TOKEN,
                "Content-Type",
                "application/json");
    }

    @Test
    void a_report_is_handed_out_as_a_file_with_a_plain_name() throws Exception {
        HttpResponse<String> docx = get("/api/v1/reports/2024-Q1.docx?number=7");
        assertThat(docx.statusCode()).isEqualTo(200);
        assertThat(header(docx, "Content-Type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(header(docx, "Content-Disposition")).isEqualTo("attachment; filename=\"bao-cao.docx\"");
        assertThat(docx.body()).isEqualTo("file no 7");
        assertThat(get("/api/v1/reports/2024-h1.xlsx").body()).isEqualTo("file no null");
        assertThat(header(get("/api/v1/reports/2024-Y.xlsx"), "Content-Type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(json(get("/api/v1/reports/2024-Q1.json")).path("period").asText())
                .isEqualTo("2024-Q1");
    }

    @Test
    void a_report_that_cannot_be_made_is_refused_with_a_sentence() throws Exception {
        HttpResponse<String> unknown = get("/api/v1/reports/2024-Q7.docx");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(json(unknown).path("errors").path(0).path("example").asText())
                .isEqualTo("2024-Q1");
        assertThat(get("/api/v1/reports/2023-Q1.docx").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/reports/2024-Q1.pdf").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/reports/2024-Q1.docx?number=0").statusCode()).isEqualTo(400);
        assertThat(send("GET", "/api/v1/reports/2024-Q1.docx", null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoever_has_signed_in_gets_reports_from_the_page() throws Exception {
        assertThat(send("GET", "/reports/2024-Q1.docx", null).statusCode()).isEqualTo(401);
        String cookie = signIn();
        assertThat(page("/reports", cookie).body())
                .contains("href=\"/reports/2024-Q1.docx\"", "href=\"/reports/2024-Q1.xlsx\"")
                .as("has not begun")
                .doesNotContain("/reports/2024-H1.docx");
        assertThat(send("GET", "/reports/2024-Q1.docx", null, "Cookie", cookie).body())
                .isEqualTo("file no null");
    }

    @Test
    void a_refused_message_is_sent_once_more() throws Exception {
        assertThat(post("/api/v1/deliveries/1/retry", "").statusCode()).isEqualTo(200);
        assertThat(office.books.fakeDeliveries.find(1).orElseThrow().state()).isEqualTo(Delivery.State.WAITING);
        assertThat(office.deliveriesChanged).isEqualTo(1);
        assertThat(post("/api/v1/deliveries/1/retry", "").statusCode()).isEqualTo(409);
        assertThat(post("/api/v1/deliveries/99/retry", "").statusCode()).isEqualTo(404);
        assertThat(post("/api/v1/deliveries/x/retry", "").statusCode()).isEqualTo(404);
        assertThat(office.deliveriesChanged).isEqualTo(1);
    }
}
