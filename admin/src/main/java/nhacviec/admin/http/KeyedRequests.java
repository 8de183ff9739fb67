package nhacviec.admin.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.audit.HandledRequests.Given;
import nhacviec.core.audit.HandledRequests.Handled;

/**
 * Changes under an {@code Idempotency-Key}: the key is written down in the same write as the first change, so that a request which is
 * sent again, also after a crash, changes nothing and gets the first answer. What was refused leaves no key behind and may be sent again.
 */
public final class KeyedRequests implements Bookkeeping {

    /** The header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    /** Says that an answer is the one that was given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final String KEY = "[\\x21-\\x7E]{1,200}";

    /** The request that a thread is answering; a request is answered by one thread. */
    private static final ThreadLocal<UnderKey> AT_HAND = new ThreadLocal<>();

    private final Bookkeeping books;

    public KeyedRequests(Bookkeeping books) {
        this.books = books;
    }

    private static final class UnderKey {
        private final String key;
        private final String fingerprint;
        private final Instant at;
        private boolean written;

        UnderKey(String key, String fingerprint, Instant at) {
            this.key = key;
            this.fingerprint = fingerprint;
            this.at = at;
        }
    }

    /**
     * Answers a request once.
     *
     * @param key as the header has it
     * @param parts what makes the request: method, address, body
     */
    public static Answer once(
            Bookkeeping books, String key, List<String> parts, Instant now, Supplier<Answer> handler) {
        if (!key.matches(KEY)) {
            throw Problem.mistake(
                            HEADER,
                            "khóa phải là 1 đến 200 ký tự ASCII không có dấu cách.",
                            "7f6c2e1a-9d0b-4c55-8a31-0e5d")
                    .asException();
        }
        String fingerprint = fingerprint(parts);
        Optional<Handled> before = books.read(b -> b.requests().find(key));
        if (before.isPresent()) {
            return again(before.get(), fingerprint);
        }
        UnderKey request = new UnderKey(key, fingerprint, now);
        AT_HAND.set(request);
        try {
            Answer answer = handler.get();
            if (request.written) {
                String body = answer.headers().contains(Answer.SHOWN_ONCE)
                        ? ""
                        : new String(answer.body(), StandardCharsets.UTF_8);
                books.record(b -> b.requests().answered(key, new Given(answer.status(), answer.mediaType(), body)));
            }
            return answer;
        } catch (RuntimeException e) {
            // Two of the same at once: the other one has written the key first, and this one's change was undone.
            Optional<Handled> other = request.written
                    ? Optional.empty()
                    : books.read(b -> b.requests().find(key));
            if (other.isPresent()) {
                return again(other.get(), fingerprint);
            }
            throw e;
        } finally {
            AT_HAND.remove();
        }
    }

    private static Answer again(Handled before, String fingerprint) {
        if (!before.fingerprint().equals(fingerprint)) {
            throw Problem.of(
                            422,
                            "Khóa " + HEADER + " này đã dùng cho một yêu cầu khác; xin dùng khóa mới cho mỗi yêu cầu.")
                    .asException();
        }
        if (before.answer() == null) {
            throw Problem.of(
                            409,
                            "Yêu cầu này đang được thực hiện, hoặc đã thực hiện mà chưa kịp trả lời; không thực hiện lần nữa. Xin xem lại kết quả.")
                    .asException();
        }
        if (before.answer().body().isEmpty()) {
            throw Problem.of(
                            409,
                            "Yêu cầu này đã được thực hiện; mã trong câu trả lời chỉ hiện một lần nên không gửi lại được.")
                    .asException();
        }
        List<String> headers = new ArrayList<>(List.of(REPLAYED, "true"));
        return new Answer(
                before.answer().status(),
                before.answer().mediaType(),
                before.answer().body().getBytes(StandardCharsets.UTF_8),
                headers);
    }

    private static String fingerprint(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <T> T read(Function<Books, T> look) {
        return books.read(look);
    }

    @Override
    public <T> T write(Function<Books, T> change) {
        UnderKey request = AT_HAND.get();
        if (request == null || request.written) {
            return books.write(change);
        }
        T outcome = books.write(b -> {
            b.requests().begin(request.key, request.fingerprint, request.at);
            return change.apply(b);
        });
        request.written = true;
        return outcome;
    }

    @Override
    public void attempt(Books open, Consumer<Books> part) {
        books.attempt(open, part);
    }
}
