package jp.ishigaki.bulk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.ishigaki.bulk.Files;
import jp.ishigaki.bulk.file.UnreadableFileException.Reason;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FileReadingTest {

    private static final List<List<String>> ROWS = List.of(
            List.of("企業名", "備考", "法人番号", "従業員数"),
            List.of("髙橋㈱（仮）", "一行目\n二行目, \"引用\"", "7000012050002", "38"),
            List.of("ﾍﾞｰﾀ商事", "", "", "１２０"));

    @TestFactory
    Stream<DynamicTest> theSameRowsAreReadFromEveryKindOfFile() {
        return Files.ofEachKind(ROWS).entrySet().stream()
                .map(file -> dynamicTest(file.getKey(), () -> {
                    var table = FileReading.read(file.getValue());

                    assertThat(table.header()).isEqualTo(ROWS.getFirst());
                    assertThat(table.rows()).extracting(TableRow::cells).isEqualTo(ROWS.subList(1, ROWS.size()));
                }));
    }

    @Test
    void aRowIsNamedByWhereItStandsInTheFile() {
        assertThat(Files.table("\n企業名,備考\n\nA,\"1\n2\"\nB,\n").rows())
                .extracting(TableRow::line)
                .containsExactly(4, 6);
    }

    @Test
    void onlyTheFirstFewLettersOfAListMayTellItsEncoding() {
        var shiftJis = "氏名\n森\n".getBytes(java.nio.charset.Charset.forName("windows-31j"));

        assertThat(FileReading.read(shiftJis).header()).containsExactly("氏名");
    }

    @Test
    void whatIsNoTableIsRefused() {
        refused(new byte[0], Reason.EMPTY);
        refused(new byte[FileReading.MOST_BYTES + 1], Reason.TOO_LARGE);
        refused("企業名\n".getBytes(StandardCharsets.UTF_8), Reason.NO_ROWS);
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, Reason.OLD_EXCEL);
        refused("%PDF-1.7\n\u0000\u0001\u0002".getBytes(StandardCharsets.ISO_8859_1), Reason.NOT_A_TABLE);
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF, (byte) 0xFD, 0}, Reason.UNKNOWN_ENCODING);
        refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, Reason.BROKEN_EXCEL);
        refused(
                ("a\n" + "b\n".repeat(FileReading.MOST_ROWS + 1)).getBytes(StandardCharsets.UTF_8),
                Reason.TOO_MANY_ROWS);
    }

    @Test
    void aZipThatUnpacksToGigabytesIsRefused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(1024 * 1024);

        refused(bomb.toByteArray(), Reason.TOO_LARGE);
    }

    @Test
    void widthsAreEvenedOutAndSignsOfANameStay() {
        assertThat(PlainText.name("　ＡＢＣ１２３　ﾍﾞｰﾀ㈱ ")).isEqualTo("ABC123 ベータ㈱");
        assertThat(PlainText.code(" ７０００-０１２０ ")).isEqualTo("7000-0120");
        assertThat(PlainText.key("(株) アルファ")).isEqualTo(PlainText.key("㈱ｱﾙﾌｧ")).isEqualTo("株式会社アルファ");
    }

    private static void refused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> FileReading.read(file))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
