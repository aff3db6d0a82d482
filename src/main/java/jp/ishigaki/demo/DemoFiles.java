package jp.ishigaki.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files that open in the programs their names promise, written from lines of text. */
final class DemoFiles {

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override \
            PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.\
            wordprocessingml.document.main+xml"/></Types>""";

    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship \
            Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="word/document.xml"/></Relationships>""";

    private static final String FONT = "<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiKakuGo-W5 "
            + "/Encoding /UniJIS-UTF16-H /DescendantFonts [5 0 R] >>";
    private static final String CID_FONT = "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiKakuGo-W5 "
            + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 5 >> /FontDescriptor 6 0 R >>";
    private static final String DESCRIPTOR = "<< /Type /FontDescriptor /FontName /HeiseiKakuGo-W5 /Flags 4 "
            + "/FontBBox [-92 -250 1010 922] /ItalicAngle 0 /Ascent 752 /Descent -221 /CapHeight 737 /StemV 114 >>";
    private static final int LETTERS_IN_A_LINE = 40;

    private DemoFiles() {}

    /** By the ending of the name: pdf, docx, or text as it is. */
    static byte[] of(String name, String title, List<String> lines) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "pdf" -> pdf(title, lines);
            case "docx" -> docx(title, lines);
            default -> ("\uFEFF" + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] docx(String title, List<String> lines) {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        text.append("<w:p><w:r><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr><w:t>").append(title);
        text.append("</w:t></w:r></w:p>");
        lines.forEach(line -> text.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>"));
        text.append("</w:body></w:document>");
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            part(zip, "[Content_Types].xml", TYPES);
            part(zip, "_rels/.rels", RELATIONS);
            part(zip, "word/document.xml", text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static byte[] pdf(String title, List<String> lines) {
        var page = new StringBuilder("BT /F1 22 Tf 30 TL 56 770 Td " + shown(title) + " /F1 12 Tf 22 TL T*\n");
        lines.stream()
                .flatMap(line -> broken(line).stream())
                .forEach(line -> page.append("T* ").append(shown(line)).append('\n'));
        page.append("ET");
        return objects(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R "
                        + "/Resources << /Font << /F1 4 0 R >> >> >>",
                FONT,
                CID_FONT,
                DESCRIPTOR,
                "<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream"));
    }

    private static String shown(String text) {
        return "<" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + "> Tj";
    }

    private static List<String> broken(String line) {
        var broken = new ArrayList<String>();
        for (int at = 0; at < line.length(); at += LETTERS_IN_A_LINE) {
            broken.add(line.substring(at, Math.min(line.length(), at + LETTERS_IN_A_LINE)));
        }
        return broken;
    }

    private static byte[] objects(List<String> objects) {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (int number = 1; number <= objects.size(); number++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(number)
                    .append(" 0 obj\n")
                    .append(objects.get(number - 1))
                    .append("\nendobj\n");
        }
        var begin = pdf.length();
        var count = objects.size() + 1;
        pdf.append("xref\n0 ").append(count).append('\n').append(table);
        pdf.append("trailer\n<< /Size ").append(count).append(" /Root 1 0 R >>\nstartxref\n");
        pdf.append(begin).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
