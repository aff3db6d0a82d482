package jp.ishigaki.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.ishigaki.bulk.file.FileReading;
import jp.ishigaki.bulk.file.TableFile;
import jp.ishigaki.identity.CorporateNumber;
import org.dhatim.fastexcel.Workbook;

/** The same rows as files of every kind that people send. */
public final class Files {

    private Files() {}

    /** One file of each kind, by its name. */
    public static Map<String, byte[]> ofEachKind(List<List<String>> rows) {
        var files = new TreeMap<String, byte[]>();
        var utf8 = csv(rows, ",").getBytes(StandardCharsets.UTF_8);
        files.put("UTF-8", utf8);
        files.put("UTF-8 with BOM", concat(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, utf8));
        files.put("Shift_JIS", csv(rows, ",").getBytes(Charset.forName("windows-31j")));
        files.put("tabs in UTF-8", csv(rows, "\t").getBytes(StandardCharsets.UTF_8));
        files.put(
                "tabs in UTF-16",
                concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, csv(rows, "\t").getBytes(StandardCharsets.UTF_16LE)));
        files.put("xlsx", xlsx(rows));
        return files;
    }

    public static TableFile table(String text) {
        return FileReading.read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A number with its right check digit. */
    public static String number(int ordinal) {
        var twelve = String.format("%012d", 10_000_000L + ordinal);
        return CorporateNumber.checkDigit(twelve) + twelve;
    }

    public static byte[] xlsx(List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("一覧");
            for (int y = 0; y < rows.size(); y++) {
                for (int x = 0; x < rows.get(y).size(); x++) {
                    var text = rows.get(y).get(x);
                    if (text.matches("[1-9][0-9]*")) {
                        sheet.value(y, x, Long.parseLong(text));
                    } else {
                        sheet.value(y, x, text);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String csv(List<List<String>> rows, String separator) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n"));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        IntStream.range(0, second.length).forEach(i -> both[first.length + i] = second[i]);
        return both;
    }
}
