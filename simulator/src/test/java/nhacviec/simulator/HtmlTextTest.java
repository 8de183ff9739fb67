package nhacviec.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<b>a</b> | a | bold 0 1",
                "x<B>ế😀</B> | xế😀 | bold 1 3",
                "<b>a<i>b</i></b> | ab | bold 0 2, italic 1 1",
                "<a href=\"https://a.vn/?x=1&amp;y=2\">a</a> | a | text_link 0 1 https://a.vn/?x=1&y=2",
                "<a href='https://a.vn'>a</a> | a | text_link 0 1 https://a.vn",
                "<pre><code class=\"language-sql\">a</code></pre> | a | pre 0 1 sql",
                "<blockquote expandable>a</blockquote> | a | expandable_blockquote 0 1",
                "<span class=\"tg-spoiler\">a</span> | a | spoiler 0 1",
                "&lt;b&gt; &amp; &quot;&#128512;&#x1F600; | <b> & \"😀😀 | ``",
            })
    void reads(String html, String plain, String spans) {
        RichText text = HtmlText.parse(html);
        assertThat(text.plain()).isEqualTo(plain);
        assertThat(text.spans().stream()
                        .map(span -> span.type() + " " + span.offset() + " " + span.length()
                                + (span.detail() == null ? "" : " " + span.detail()))
                        .collect(java.util.stream.Collectors.joining(", ")))
                .isEqualTo(spans);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>a",
                "a</b>",
                "<b><i>a</b></i>",
                "<p>a</p>",
                "<br>",
                "<br/>",
                "a < b",
                "a > b",
                "a & b",
                "&nbsp;",
                "&apos;",
                "&#0;",
                "<a>a</a>",
                "<a href=\"\">a</a>",
                "<b class=\"x\">a</b>",
                "<span>a</span>",
                "<code><b>a</b></code>",
                "<blockquote>a<blockquote>b</blockquote></blockquote>",
                "<script>a</script>",
                "<b",
            })
    void refuses(String html) {
        assertThatThrownBy(() -> HtmlText.parse(html))
                .isInstanceOf(ApiRefusal.class)
                .hasMessageStartingWith("Bad Request: can't parse entities: ");
    }

    @Test
    void saysWhereInBytes() {
        assertThatThrownBy(() -> HtmlText.parse("ế<p>")).hasMessageContaining("\"p\" at byte offset 3");
    }
}
