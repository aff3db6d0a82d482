package jp.ishigaki.schedule.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OctetFoldingTest {

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
        var line = "DESCRIPTION:" + "石垣の日程🪨ab".repeat(30);
        var folded = OctetFolding.fold(line + "\r\nEND:VEVENT\r\n");

        assertThat(folded.split("\r\n"))
                .allSatisfy(each ->
                        assertThat(each.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\nEND:VEVENT\r\n");
    }

    @Test
    void aLineOfExactly75OctetsStaysWhole() {
        var line = "a".repeat(75);

        assertThat(OctetFolding.fold(line)).isEqualTo(line);
        assertThat(OctetFolding.fold(line + "a")).isEqualTo(line + "\r\n a");
    }
}
