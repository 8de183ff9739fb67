package nhacviec.simulator;

/** What a person wrote: the update that tells the bot, and the message in the chat. */
public record Sent(long updateId, int messageId) {}
