package nhacviec.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serializable;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Calls the Bot API on the thread that asks. The library's own client hands each call to a further thread and waits for it, which
 * costs two changes of thread a message; it stays for what carries a file.
 */
final class TelegramCalls {

    private static final MediaType JSON = MediaType.get("application/json");

    private final ObjectMapper mapper = new ObjectMapper();
    private final OkHttpClient http;
    private final HttpUrl bot;

    /**
     * @param bot the address under which the methods of the bot stand, its token included
     */
    TelegramCalls(OkHttpClient http, HttpUrl bot) {
        this.http = http;
        this.bot = bot;
    }

    /**
     * What Telegram answers.
     *
     * @throws TelegramApiException when it refuses, or with the network's failure as its cause
     */
    <R extends Serializable> R execute(BotApiMethod<R> method) throws TelegramApiException {
        return method.deserializeResponse(answer(method));
    }

    /** Sends a message; returns its number in the chat, which is all that is wanted of the answer. */
    long send(SendMessage message) throws TelegramApiException {
        String answer = answer(message);
        try {
            JsonNode read = mapper.readTree(answer);
            JsonNode number = read.path("result").path("message_id");
            if (read.path("ok").asBoolean() && number.isIntegralNumber()) {
                return number.asLong();
            }
        } catch (JsonProcessingException e) {
            // No answer of Telegram's: the library says so in the words that are expected of it.
        }
        return message.deserializeResponse(answer).getMessageId();
    }

    private String answer(BotApiMethod<?> method) throws TelegramApiException {
        method.validate();
        try {
            Request request = new Request.Builder()
                    .url(bot.newBuilder().addPathSegment(method.getMethod()).build())
                    .post(RequestBody.create(mapper.writeValueAsBytes(method), JSON))
                    .build();
            try (Response response = http.newCall(request).execute();
                    ResponseBody body = response.body()) {
                if (body == null) {
                    throw new TelegramApiException("Telegram answered with nothing");
                }
                return body.string();
            }
        } catch (IOException e) {
            throw new TelegramApiException("Telegram could not be asked", e);
        }
    }
}
