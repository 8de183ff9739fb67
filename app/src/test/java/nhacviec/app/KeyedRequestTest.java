package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that scripts send twice under one key. */
class KeyedRequestTest {

    private static final String INVITATIONS = "/api/v1/invitations";
    private static final String TU_PHAP = "{\"unit\":\"Tư pháp\",\"role\":\"staff\",\"name\":\"Hòa\"}";

    @TempDir
    Path folder;

    private static long invitations(RunningOffice office) {
        return office.service.books().read(books -> books.staff().invitations().size());
    }

    @Test
    void theSecondOneChangesNothingAndGetsTheFirstAnswer() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            HttpResponse<String> first = office.post(INVITATIONS, TU_PHAP, "moi-hoa-1");
            HttpResponse<String> second = office.post(INVITATIONS, TU_PHAP, "moi-hoa-1");
            assertThat(first.statusCode()).isEqualTo(201);
            assertThat(second.statusCode()).isEqualTo(201);
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
            assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
            assertThat(invitations(office)).isEqualTo(1);
            office.post(INVITATIONS, TU_PHAP, "moi-hoa-2");
            assertThat(invitations(office)).as("another key is another request").isEqualTo(2);
        }
    }

    @Test
    void aKeyIsForOneRequestOnly() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            office.post(INVITATIONS, TU_PHAP, "k1");
            HttpResponse<String> other = office.post(INVITATIONS, TU_PHAP.replace("Hòa", "Bình"), "k1");
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(other.body()).contains("đã dùng cho một yêu cầu khác");
            assertThat(invitations(office)).isEqualTo(1);
        }
    }

    @Test
    void whatWasRefusedMayBeSentAgainUnderTheSameKey() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            HttpResponse<String> refused = office.post(INVITATIONS, TU_PHAP.replace("Tư pháp", "Không có"), "k1");
            assertThat(refused.statusCode()).isBetween(400, 422);
            assertThat(office.post(INVITATIONS, TU_PHAP, "k1").statusCode()).isEqualTo(201);
        }
    }

    @Test
    void aRequestThatWasCutOffBeforeItsAnswerIsNotDoneAgain() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            office.post(INVITATIONS, TU_PHAP, "k1");
            // As a crash between the change and its answer leaves it.
            office.service.books().record(books -> {
                var handled = books.requests().find("k1").orElseThrow();
                books.requests().forgetBefore(office.clock.moment().at().plusSeconds(1));
                books.requests().begin("k1", handled.fingerprint(), handled.at());
            });
            HttpResponse<String> again = office.post(INVITATIONS, TU_PHAP, "k1");
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(invitations(office)).isEqualTo(1);
        }
    }

    @Test
    void manyAtOnceChangeSomethingOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (RunningOffice office = new RunningOffice(folder)) {
            Callable<HttpResponse<String>> one = () -> office.post(INVITATIONS, TU_PHAP, "k1");
            List<Integer> statuses = threads.invokeAll(List.of(one, one, one, one, one, one, one, one)).stream()
                    .map(KeyedRequestTest::status)
                    .toList();
            assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
            assertThat(invitations(office)).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int status(Future<HttpResponse<String>> answer) {
        try {
            return answer.get().statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aKeyThatIsNoneIsRefused() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            HttpResponse<String> refused = office.post(INVITATIONS, TU_PHAP, "co dau cach");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("Idempotency-Key");
            assertThat(invitations(office)).isZero();
        }
    }
}
