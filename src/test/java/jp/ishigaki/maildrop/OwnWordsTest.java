package jp.ishigaki.maildrop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of what usual programs send, what somebody wrote; in all charsets that are met in Japan. */
class OwnWordsTest {

    private static final String OWN = "先に写しをとります。\n\nその後で消します。";

    static Stream<Arguments> mails() {
        return Stream.of(
                arguments("nothing quoted", OWN),
                arguments("our line", OWN + "\n\n##- この線より上に書いて返信すると、コミュニティに投稿されます -##\n\n花子 さん\n質問"),
                arguments("our line quoted", OWN + "\n> ##- この線より上に -##\n> 質問"),
                arguments("marked lines", OWN + "\n\n> 質問です。\n>> 前の質問\n"),
                arguments("marked in full width", OWN + "\n＞質問です。"),
                arguments(
                        "Gmail, English",
                        OWN + "\n\nOn Tue, Oct 1, 2024 at 9:00 AM 石垣 <office@example.jp> wrote:\n> 質問"),
                arguments(
                        "wrapped",
                        OWN + "\n\nOn Tue, Oct 1, 2024 at 9:00 AM Ishigaki\n<office@example.jp> wrote:\n\n> 質問"),
                arguments("Gmail, Japanese", OWN + "\n\n2024年10月1日(火) 9:00 石垣 <office@example.jp>:\n\n> 質問"),
                arguments("Gmail, Japanese, wrapped", OWN + "\n\n2024年10月1日(火) 9:00 石垣\n<office@example.jp>:\n> 質問"),
                arguments("Apple", OWN + "\n\n2024/10/01 9:00、石垣 <office@example.jp>のメール:\n\n> 質問"),
                arguments("Thunderbird", OWN + "\n\n石垣 wrote:\n質問"),
                arguments(
                        "Outlook, Japanese",
                        OWN
                                + "\n\n________________________________\n差出人: 石垣 <office@example.jp>\n送信日時: 2024年10月1日 9:00\n宛先: 花子\n件名: 質問\n\n質問"),
                arguments(
                        "Outlook, English",
                        OWN + "\n\nFrom: Ishigaki <office@example.jp>\nSent: Tuesday\nTo: me\n\n質問"),
                arguments("Outlook, old", OWN + "\n\n-----Original Message-----\nFrom: Ishigaki\n質問"),
                arguments("signature", OWN + "\n\n-- \n石垣 花子\nアルファ製作所"),
                arguments(
                        "Japanese signature",
                        OWN + "\n\n━━━━━━━━━━━━━━\nアルファ製作所 石垣 花子\nTEL 03-1234-5678\n━━━━━━━━━━━━━━"),
                arguments("phone", OWN + "\n\niPhoneから送信\n\n> 質問"),
                arguments("below the quote", "2024年10月1日(火) 9:00 石垣 <office@example.jp>:\n> 質問\n> 続き\n\n" + OWN),
                arguments("line ends of Windows", OWN.replace("\n", "\r\n") + "\r\n\r\n> 質問\r\n"),
                arguments("what cannot be kept", "\u0000" + OWN + "\u200b"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void onlyOwnWordsAreLeft(String program, String mail) {
        assertThat(OwnWords.in(mail)).isEqualTo(OWN);
    }

    @Test
    void whatOnlyLooksLikeAQuoteOrASignatureStays() {
        var text = "手順は次の通りです:\n\n- 写しをとる\n\n---\n\n2024年10月1日までに消します。\n差出人: の欄も見てください。\n\n========\n表の続き";

        assertThat(OwnWords.in(text)).isEqualTo(text);
    }

    @Test
    void aMailThatOnlyQuotesSaysNothing() {
        assertThat(OwnWords.in("\n> 質問\n\n-- \n花子")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "iso-2022-jp, ISO-2022-JP, 写しをとる",
        "iso-2022-jp, x-windows-iso2022jp, ①写しをとる",
        "shift_jis, windows-31j, ①髙橋の写し",
        "utf-8, UTF-8, 写し😀",
        "euc-jp, EUC-JP, 写しをとる",
        "'', UTF-8, 写しをとる",
        "'', windows-31j, 写しをとる",
        "'', ISO-2022-JP, 写しをとる",
        "x-nobody-knows, UTF-8, 写しをとる"
    })
    void everyCharsetIsRead(String named, String real, String text) throws Exception {
        var type = "text/plain" + (named.isEmpty() ? "" : "; charset=" + named);

        assertThat(body(type, text.getBytes(Charset.forName(real))).text().strip())
                .isEqualTo(text);
    }

    @Test
    void foldedLinesAreOneAgain() throws Exception {
        var mail = "first \r\nhalf\r\n second\r\n>quoted \r\n>more\r\n-- \r\nsign";

        assertThat(body("text/plain; format=flowed", mail.getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo("first half\nsecond\n> quoted more\n-- \nsign");
        assertThat(body("text/plain; format=flowed; delsp=yes", "写し \r\nをとる".getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo("写しをとる");
    }

    @Test
    void ofAPageTheTextIsReadWithoutWhatItQuotes() throws Exception {
        var page = "<html><head><style>p{}</style></head><body><p>先に<b>写し</b>を<br>とります。</p><p>次に消します。</p>"
                + "<div class=gmail_quote>On Tue wrote:<blockquote>質問</blockquote></div></body></html>";

        assertThat(OwnWords.in(body("text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8))
                        .text()))
                .isEqualTo("先に写しを\nとります。\n\n次に消します。");
    }

    @Test
    void thePlainPartIsTakenAndPicturesOfASignatureAreNoFiles() throws Exception {
        var mail =
                "--a\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n"
                        + "<p>page</p>\r\n--b\r\nContent-Type: text/plain\r\n\r\nplain\r\n--b--\r\n--a\r\nContent-Type: image/png\r\n"
                        + "Content-ID: <logo>\r\n\r\nx\r\n--a--\r\n";

        assertThat(body("multipart/related; boundary=a", mail.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new MailBody("plain", false));
    }

    static Stream<String> linesThatTakeLong() {
        return Stream.of(
                        "##-".repeat(30_000),
                        "a@".repeat(50_000),
                        "x".repeat(100_000),
                        "sent from my " + " ".repeat(80_000) + "x")
                .flatMap(line -> Stream.of(line, OWN + "\n----------\n" + line + "\n" + line));
    }

    @ParameterizedTest
    @MethodSource("linesThatTakeLong")
    void aLongLineIsReadInNoTime(String mail) {
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> OwnWords.in(mail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<br>", "<i> ", "<p id=appendonsend></p>", "<b></b>"})
    void aPageOfManyPiecesIsReadInNoTime(String piece) {
        var page = (piece.repeat(60_000) + "x").getBytes(StandardCharsets.UTF_8);

        assertTimeoutPreemptively(Duration.ofSeconds(3), () -> body("text/html", page));
    }

    @Test
    void ofAMailWithoutEndTheBeginningIsRead() throws Exception {
        var part = "--a\r\nContent-Type: text/plain\r\n\r\n";
        var large = (part + "x".repeat(60_000) + "\r\n").repeat(10) + "--a--\r\n";
        var many = (part + "x\r\n").repeat(200) + "--a--\r\n";

        assertThat(body("multipart/mixed; boundary=a", large.getBytes(StandardCharsets.UTF_8))
                        .text())
                .hasSize(100_000);
        assertThat(body("multipart/mixed; boundary=a", many.getBytes(StandardCharsets.UTF_8))
                        .text()
                        .lines())
                .hasSizeLessThanOrEqualTo(50);
    }

    private static MailBody body(String type, byte[] content) throws Exception {
        var mail = new ByteArrayOutputStream();
        mail.writeBytes(("MIME-Version: 1.0\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: 8bit\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        mail.writeBytes(content);
        return MailBody.of(
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.toByteArray())));
    }
}
