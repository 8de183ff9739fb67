package nhacviec.core.report;

import java.time.Instant;

/**
 * Who said something, when, and in which message.
 *
 * @param by the person's name, or "Quản trị" for the endpoint
 * @param source the message it came from ("chat:812"), or "http"; empty where nothing on record tells
 */
public record Said(String by, Instant at, String source) {

    /** The name under which the holder of the admin token stands in a report. */
    public static final String ADMINISTRATOR = "Quản trị";
}
