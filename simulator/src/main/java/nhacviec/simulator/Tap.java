package nhacviec.simulator;

/** What a person tapped: the update that tells the bot, and the query that the bot answers. */
public record Tap(long updateId, String queryId) {}
