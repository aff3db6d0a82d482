package jp.ishigaki.community.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

    @Test
    void emphasisAndListsAreShown() {
        assertThat(Prose.html("**戻す練習**も\n\n- 毎晩\n- 週1回")).contains("<strong>戻す練習</strong>", "<li>毎晩</li>");
    }

    @Test
    void htmlIsShownAsText() {
        assertThat(Prose.html("<img src=x onerror=alert(1)>\n\n<script>alert(1)</script>"))
                .doesNotContain("<img", "<script");
    }

    @Test
    void aLinkLeadsToTheWebOrIntoTheApplicationOnly() {
        assertThat(Prose.html("[a](javascript:alert(1)) [b](data:text/html,x)"))
                .contains("href=\"\"")
                .doesNotContain("javascript", "data:");
        assertThat(Prose.html("[a](https://example.com)")).contains("https://example.com", "nofollow noopener");
    }

    @Test
    void aPictureIsItsDescription() {
        assertThat(Prose.html("![配置図](https://example.com/x.png)"))
                .contains("配置図")
                .doesNotContain("<img", "x.png");
    }

    @Test
    void codeAndLogsKeepTheirLinesAndNothingInThemIsMarkup() {
        assertThat(Prose.html("```log\n10:00 **start** <b>\n10:01 [a](b)\n```"))
                .contains("<pre tabindex=\"0\">", "10:00 **start** &lt;b&gt;\n10:01 [a](b)")
                .doesNotContain("<strong", "<b>", "<a ");
        assertThat(Prose.html("`rm -rf <dir>`")).contains("<code>rm -rf &lt;dir&gt;</code>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<a href='javascript:alert(1)'>x</a>",
                "<iframe srcdoc='<script>alert(1)</script>'>",
                "<style>*{background:url(https://evil.example)}</style>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#x73;cript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](java\nscript:alert(1))",
                "[x](\u0001javascript:alert(1))",
                "[x](vbscript:msgbox(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](file:///etc/passwd)",
                "<javascript:alert(1)>",
                "<data:text/html,x>",
                "![x](https://evil.example/p.png)",
                "![x](data:image/svg+xml,<svg onload=alert(1)>)",
                "![![x](https://evil.example/a.png)](https://evil.example/b.png)",
                "[![x](https://evil.example/a.png)](javascript:alert(1))",
                "[a]: javascript:alert(1)\n\n[a]",
                "[x](https://example.com \"onmouseover=alert(1)\")",
                "[x](https://example.com\" onmouseover=\"alert(1))",
                "```\"><script>alert(1)</script>\nx\n```",
                "```html onload=alert(1)\n<script>alert(1)</script>\n```",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "</div></div><script>alert(1)</script>",
                "- <b onclick=alert(1)>x</b>\n  > <math><mi xlink:href='javascript:alert(1)'>",
                "**<img src=x onerror=alert(1)>**",
            })
    void nothingThatActsGetsThrough(String written) {
        var shown = Jsoup.parseBodyFragment("<div class=\"post-body\">" + Prose.html(written) + "</div>")
                .body();

        assertThat(shown.children()).hasSize(1);
        for (var element : shown.getAllElements()) {
            assertThat(element.tagName())
                    .isIn("body", "div", "p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "pre", "code", "a");
            assertThat(element.attributes().asList())
                    .extracting(org.jsoup.nodes.Attribute::getKey)
                    .isSubsetOf("class", "href", "rel", "start", "tabindex");
            assertThat(element.attr("tabindex")).isIn("", "0");
            assertThat(element.attr("href")).matches("|https?://.*|[^:]*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ",
                "- ",
                "*a ",
                "**a ",
                "_*",
                "[",
                "![",
                "[a](",
                "`",
                "```\n",
                "<",
                "&",
                "a*_",
                "- > ",
                "1. ",
                "*_a_* ",
                "[a](b) ",
                "\\",
                "](",
                "<a ",
                "~~~\n> ",
                "[x]: y\n"
            })
    void whatIsLongAndDeepIsShownInLittleTime(String part) {
        var once = part.repeat(8000 / part.length());
        Prose.html(once);
        var began = System.nanoTime();
        Prose.html(once);
        var both = "*a **b ".repeat(570) + "c** d* ".repeat(570);
        Prose.html(both);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void whatIsNestedBeyondMeaningIsShownAsItWasWritten() {
        assertThat(Prose.html("*a **b ".repeat(50) + "c** d* ".repeat(50))).startsWith("<pre tabindex=\"0\">*a **b *a");
        assertThat(Prose.html("> ".repeat(1000) + "a").split("<blockquote>")).hasSizeLessThan(25);
    }
}
