package nhacviec.bot.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * getUpdates whose answer stays raw, one text for each update: an update that the library cannot parse would otherwise
 * take its whole batch with it, for ever.
 */
final class GetRawUpdates extends BotApiMethod<ArrayList<GetRawUpdates.Raw>> {

    /** How many come at once; fewer mean that there are no more. */
    static final int LIMIT = 100;

    /** One update as Telegram sent it. */
    record Raw(long updateId, String json) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    @JsonProperty("offset")
    private final Integer offset;

    @JsonProperty("limit")
    private final int limit = LIMIT;

    @JsonProperty("timeout")
    private final int timeout;

    @JsonProperty("allowed_updates")
    private final List<String> allowedUpdates =
            List.of("message", "edited_message", "callback_query", "my_chat_member");

    /**
     * @param offset the first update wanted; all before it are confirmed by this call. Null before anything was received
     * @param timeout seconds for which Telegram holds the answer back when there is nothing
     */
    GetRawUpdates(Long offset, int timeout) {
        this.offset = offset == null ? null : Math.toIntExact(offset);
        this.timeout = timeout;
    }

    @Override
    public String getMethod() {
        return "getupdates";
    }

    @Override
    public ArrayList<Raw> deserializeResponse(String answer) throws TelegramApiRequestException {
        try {
            JsonNode response = OBJECT_MAPPER.readTree(answer);
            if (!response.path("ok").asBoolean(false)) {
                ApiResponse<?> refusal = OBJECT_MAPPER.treeToValue(response, ApiResponse.class);
                throw new TelegramApiRequestException("getUpdates refused", refusal);
            }
            ArrayList<Raw> updates = new ArrayList<>();
            for (JsonNode update : response.path("result")) {
                updates.add(new Raw(update.path("update_id").asLong(), update.toString()));
            }
            return updates;
        } catch (JsonProcessingException e) {
            throw new TelegramApiRequestException("getUpdates answered with something else than JSON", e);
        }
    }
}
