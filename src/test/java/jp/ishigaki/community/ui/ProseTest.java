package jp.ishigaki.community.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
