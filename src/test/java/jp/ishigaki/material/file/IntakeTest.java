package jp.ishigaki.material.file;

import static jp.ishigaki.material.file.SampleFiles.docx;
import static jp.ishigaki.material.file.SampleFiles.docxOfType;
import static jp.ishigaki.material.file.SampleFiles.docxWith;
import static jp.ishigaki.material.file.SampleFiles.exe;
import static jp.ishigaki.material.file.SampleFiles.joined;
import static jp.ishigaki.material.file.SampleFiles.latin;
import static jp.ishigaki.material.file.SampleFiles.ole;
import static jp.ishigaki.material.file.SampleFiles.pdf;
import static jp.ishigaki.material.file.SampleFiles.received;
import static jp.ishigaki.material.file.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import jp.ishigaki.material.file.FileRefusedException.Reason;
import jp.ishigaki.shared.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

class IntakeTest {

    private final Intake intake = new Intake(new VirusScanner(""), DataSize.ofKilobytes(64));

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("資料.pdf", pdf("a"), FileType.PDF),
                Arguments.of("資料.PDF", pdf("a"), FileType.PDF),
                Arguments.of("a.docx", docx("a"), FileType.WORD),
                Arguments.of("a.xlsx", SampleFiles.xlsx(), FileType.EXCEL),
                Arguments.of("a.pptx", SampleFiles.pptx(), FileType.POWERPOINT),
                Arguments.of("a.png", SampleFiles.png(), FileType.PNG),
                Arguments.of("a.jpg", SampleFiles.jpeg(), FileType.JPEG),
                Arguments.of("a.jpeg", SampleFiles.jpeg(), FileType.JPEG),
                Arguments.of("a.gif", SampleFiles.gif(), FileType.GIF),
                Arguments.of("a.webp", SampleFiles.webp(), FileType.WEBP),
                Arguments.of("a.txt", "手順\r\n1. 開く\r\n".getBytes(StandardCharsets.UTF_8), FileType.TEXT),
                Arguments.of("a.txt", "手順\r\n".getBytes(SampleFiles.SHIFT_JIS), FileType.TEXT),
                Arguments.of("a.csv", "\uFEFF番号,名前\n1,石垣\n".getBytes(StandardCharsets.UTF_8), FileType.CSV),
                Arguments.of("報告.exe.pdf", pdf("a"), FileType.PDF));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void whatIsWhatItsNameSaysIsTaken(String name, byte[] content, FileType type) {
        try (var file = received(name, content)) {
            assertThat(file.type()).isEqualTo(type);
            assertThat(file.size()).isEqualTo(content.length);
            assertThat(file.sha256()).isEqualTo(Sha256.of(content));
            assertThat(file.read(0, content.length + 1)).isEqualTo(content);
        }
    }

    static Stream<Arguments> refused() {
        var hidden = zip(Map.of("a.class", new byte[] {1, 2, 3}));
        return Stream.of(
                Arguments.of("a program by another name", "a.pdf", exe(), Reason.DISAGREES),
                Arguments.of("a program as a document", "a.docx", exe(), Reason.DISAGREES),
                Arguments.of("a program as text", "a.txt", exe(), Reason.DISAGREES),
                Arguments.of("a program", "a.exe", exe(), Reason.TYPE),
                Arguments.of("a program behind two endings", "資料.pdf.exe", exe(), Reason.TYPE),
                Arguments.of("no ending", "README", latin("a"), Reason.TYPE),
                Arguments.of("a drawing that runs", "a.svg", latin("<svg onload='a'/>"), Reason.TYPE),
                Arguments.of("a page", "a.html", latin("<html>"), Reason.TYPE),
                Arguments.of("a page as text", "a.txt", latin(" \n<!DOCTYPE html><script>"), Reason.DISAGREES),
                Arguments.of("a script as text", "a.txt", latin("#!/bin/sh\nrm\n"), Reason.DISAGREES),
                Arguments.of("zeros as text", "a.csv", new byte[] {'a', 0, 'b'}, Reason.DISAGREES),
                Arguments.of("a name with macros", "a.docm", docx("a"), Reason.MACRO),
                Arguments.of(
                        "macros by another name", "a.docx", docxWith("word/vbaProject.bin", latin("a")), Reason.MACRO),
                Arguments.of(
                        "a type with macros",
                        "a.docx",
                        docxOfType("word.document.macroEnabled.main+xml"),
                        Reason.MACRO),
                Arguments.of("a control", "a.docx", docxWith("word/activeX/activeX1.bin", latin("a")), Reason.MACRO),
                Arguments.of("a program within", "a.docx", docxWith("word/embeddings/a.exe", exe()), Reason.MACRO),
                Arguments.of("Office of old", "a.doc", ole(), Reason.OLD_OFFICE),
                Arguments.of("a document with a password", "a.docx", ole(), Reason.OLD_OFFICE),
                Arguments.of("a sheet as a document", "a.docx", SampleFiles.xlsx(), Reason.DISAGREES),
                Arguments.of("an archive as a document", "a.docx", hidden, Reason.DISAGREES),
                Arguments.of("an archive", "a.zip", hidden, Reason.TYPE),
                Arguments.of("a document that swells", "a.docx", bomb(), Reason.SWELLING),
                Arguments.of("an archive behind a document", "a.pdf", joined(pdf("a"), hidden), Reason.AMBIGUOUS),
                Arguments.of(
                        "an archive that a document ends",
                        "a.pdf",
                        joined(joined(pdf("a"), hidden), latin("%%EOF")),
                        Reason.AMBIGUOUS),
                Arguments.of(
                        "an archive behind a picture", "a.jpg", joined(SampleFiles.jpeg(), hidden), Reason.AMBIGUOUS),
                Arguments.of(
                        "an archive behind a picture", "a.gif", joined(SampleFiles.gif(), hidden), Reason.AMBIGUOUS),
                Arguments.of("something behind a document", "a.docx", joined(docx("a"), latin("a")), Reason.BROKEN),
                Arguments.of("something before a document", "a.docx", joined(latin("a"), docx("a")), Reason.DISAGREES),
                Arguments.of("two documents in a row", "a.docx", joined(docx("a"), docx("b")), Reason.AMBIGUOUS),
                Arguments.of("half a document", "a.docx", half(docx("a")), Reason.BROKEN),
                Arguments.of("half a document", "a.pdf", half(pdf("a")), Reason.BROKEN),
                Arguments.of("a way out of the archive", "a.docx", docxWith("../../a.xml", latin("a")), Reason.BROKEN),
                Arguments.of("nothing", "a.pdf", new byte[0], Reason.EMPTY),
                Arguments.of("no name", "\u202e/", pdf("a"), Reason.NAME));
    }

    private static byte[] bomb() {
        return docxWith("word/media/a.bmp", new byte[40 * 1024 * 1024]);
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    @ParameterizedTest(name = "{0}: {1} {3}")
    @MethodSource("refused")
    void whatIsSomethingElseIsRefused(String what, String name, byte[] content, Reason reason) {
        assertThatThrownBy(() -> received(name, content))
                .isInstanceOfSatisfying(
                        FileRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "'C:\\fakepath\\資料.pdf', 資料.pdf",
        "../../etc/資料.pdf, 資料.pdf",
        "'資\u202e料.pdf', 資料.pdf",
        "'カ\u3099イド.pdf', ガイド.pdf",
        "'a<b>:c?.pdf', a_b__c_.pdf",
        "'  資料 .pdf ', '資料 .pdf'",
        "資料.Pdf, 資料.pdf"
    })
    void aNameIsKeptWithoutFoldersAndWithoutWhatNobodySees(String given, String kept) {
        try (var file = received(given, pdf("a"))) {
            assertThat(file.name()).isEqualTo(kept);
        }
    }

    @Test
    void aLongNameKeepsItsEnding() {
        try (var file = received("あ".repeat(500) + ".pdf", pdf("a"))) {
            assertThat(file.name()).hasSizeLessThanOrEqualTo(FileName.LONGEST).endsWith("あ.pdf");
        }
    }

    @Test
    void nothingBeyondTheLimitIsRead() throws IOException {
        var endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                read++;
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                read += length;
                Arrays.fill(into, from, from + length, (byte) 'a');
                return length;
            }
        };

        assertThatThrownBy(() -> intake.receive("a.txt", endless, -1)).hasMessage("too_large");
        assertThat(endless.read).isLessThanOrEqualTo(128 * 1024);
        assertThatThrownBy(() -> intake.receive("a.txt", InputStream.nullInputStream(), 65 * 1024))
                .hasMessage("too_large");
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        var before = leftovers();
        var during = new java.util.ArrayList<Long>();
        var breaking = new InputStream() {
            private int left = 3;

            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                if (left-- == 0) {
                    throw new IOException("the telephone went into a tunnel");
                }
                during.add(leftovers());
                return length;
            }
        };
        var whole = new Intake(new VirusScanner(""), DataSize.ofMegabytes(1));

        assertThatThrownBy(() -> whole.receive("a.txt", breaking, 900_000)).isInstanceOf(IOException.class);
        assertThat(during).containsExactly(before, before, before);
        assertThat(leftovers()).isEqualTo(before);
    }

    @Test
    void whatIsShorterThanAnnouncedIsNotTaken() {
        assertThatThrownBy(() -> intake.receive("a.txt", new ByteArrayInputStream(latin("a")), 2))
                .hasMessage("interrupted");
    }

    /** Files of an upload that anybody could find by a name. */
    private static long leftovers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("material"))
                    .count();
        }
    }
}
