package nhacviec.simulator;

/** What the stand-in for Telegram makes of a text, without sending it. */
public final class StrictHtml {

    private StrictHtml() {}

    /** The letters that a person sees; throws the refusal that Telegram would answer. */
    public static String seen(String html) {
        return HtmlText.parse(html).plain();
    }
}
