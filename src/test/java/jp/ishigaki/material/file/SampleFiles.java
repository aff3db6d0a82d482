package jp.ishigaki.material.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.unit.DataSize;

/** Small files of every kind, good and bad, made byte by byte. */
public final class SampleFiles {

    public static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.";

    private SampleFiles() {}

    /** Taken in by an intake of 25 MB without a scanner. */
    public static ReceivedFile received(String name, byte[] content) {
        try {
            return new Intake(new VirusScanner(""), DataSize.ofMegabytes(25))
                    .receive(name, new ByteArrayInputStream(content), content.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n1 0 obj\n<< /Title (" + text + ") >>\nendobj\ntrailer\n<<>>\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] docx(String text) {
        return zip(parts("wordprocessingml.document.main+xml", "word/document.xml", text));
    }

    static byte[] xlsx() {
        return zip(parts("spreadsheetml.sheet.main+xml", "xl/workbook.xml", "a"));
    }

    static byte[] pptx() {
        return zip(parts("presentationml.presentation.main+xml", "ppt/presentation.xml", "a"));
    }

    /** A document of Word with something more in it. */
    static byte[] docxWith(String part, byte[] content) {
        var parts = parts("wordprocessingml.document.main+xml", "word/document.xml", "a");
        parts.put(part, content);
        return zip(parts);
    }

    static byte[] docxOfType(String mainType) {
        return zip(parts(mainType, "word/document.xml", "a"));
    }

    private static Map<String, byte[]> parts(String mainType, String main, String text) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "[Content_Types].xml",
                latin("<?xml version=\"1.0\"?><Types><Override PartName=\"/" + main + "\" ContentType=\"" + MAIN
                        + mainType + "\"/></Types>"));
        parts.put(main, text.getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] png() {
        return latin("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR........\0\0\0\0IEND\u00aeB`\u0082");
    }

    static byte[] jpeg() {
        return latin("\u00ff\u00d8\u00ff\u00e0..JFIF....\u00ff\u00d9");
    }

    static byte[] gif() {
        return latin("GIF89a........;");
    }

    static byte[] webp() {
        return latin("RIFF\u0010\0\0\0WEBPVP8 ........");
    }

    /** A JPEG with a word on how it is to be turned. */
    public static byte[] turned(byte[] jpeg, int orientation) {
        var exif = latin(
                "\u00ff\u00e1\0\42Exif\0\0MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0" + (char) orientation + "\0\0\0\0\0\0");
        return joined(joined(Arrays.copyOfRange(jpeg, 0, 2), exif), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] exe() {
        return latin("MZ\u0090\0\u0003\0\0\0This program cannot be run in DOS mode");
    }

    static byte[] ole() {
        return latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1........");
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[] first, byte[] second) {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }
}
