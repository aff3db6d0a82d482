package jp.ishigaki.material.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What cameras and programs write beside a picture is taken out of it, and the picture stays. */
class PlainImageTest {

    private static final String SECRET = "GPS 35.6 139.7 Alpha Works";

    @Test
    void aJpegLosesExifCommentsAndWhatFollowsItAndStaysUprightAsItWas() throws IOException {
        var picture = picture("jpeg");
        var told = joined(
                slice(picture, 0, 2),
                segment(0xE1, joined(exif(6), SECRET.getBytes(ISO_8859_1))),
                segment(0xE1, ("http://ns.adobe.com/xap/1.0/\0" + SECRET).getBytes(ISO_8859_1)),
                segment(0xED, ("Photoshop 3.0\0" + SECRET).getBytes(ISO_8859_1)),
                segment(0xFE, SECRET.getBytes(ISO_8859_1)),
                slice(picture, 2, picture.length),
                SECRET.getBytes(ISO_8859_1));

        var plain = PlainImage.of(FileType.JPEG, told);

        assertThat(text(plain.bytes())).doesNotContain(SECRET, "Photoshop", "adobe");
        assertThat(plain.orientation()).isEqualTo(6);
        assertThat(PlainImage.of(FileType.JPEG, plain.bytes()).orientation()).isEqualTo(6);
        assertSamePicture(plain.bytes(), picture);
    }

    @Test
    void aPngLosesItsTextsTimesAndExif() throws IOException {
        var picture = picture("png");
        var told = joined(
                slice(picture, 0, 33),
                chunk("tEXt", "Author\0" + SECRET),
                chunk("eXIf", SECRET),
                chunk("tIME", "\7\u00e8\1\2\3\4\5"),
                slice(picture, 33, picture.length),
                SECRET.getBytes(ISO_8859_1));

        var plain = PlainImage.of(FileType.PNG, told).bytes();

        assertThat(plain).isEqualTo(picture);
    }

    @Test
    void aGifLosesItsCommentsAndOtherProgramsBlocks() throws IOException {
        var picture = picture("gif");
        var end = picture.length - 1;
        var told = joined(
                slice(picture, 0, end),
                latin("!\u00fe\u0007" + "comment\0"),
                latin("!\u00ff\u000bXMP DataXMP\u0003abc\0"),
                slice(picture, end, picture.length),
                SECRET.getBytes(ISO_8859_1));

        var plain = PlainImage.of(FileType.GIF, told).bytes();

        assertThat(text(plain)).doesNotContain("comment", "XMP", SECRET);
        assertSamePicture(plain, picture);
    }

    @Test
    void aWebpLosesExifAndXmpAndNoLongerSaysThatItHasThem() {
        var told = latin("RIFF\0\0\0\0WEBPVP8X\n\0\0\0\u003c\0\0\0\0\0\0\0\0\0"
                + "EXIF\4\0\0\0abcdVP8L\3\0\0\0xyz\0XMP \4\0\0\0efgh");
        ByteBuffer.wrap(told).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(4, told.length - 8);

        var plain = PlainImage.of(FileType.WEBP, told).bytes();

        assertThat(text(plain)).contains("VP8X", "VP8L", "xyz").doesNotContain("EXIF", "XMP", "abcd", "efgh");
        assertThat(plain[20] & 0x2C).isZero();
        assertThat(plain[20] & 0x10).isEqualTo(0x10);
    }

    @Test
    void whatIsNotMadeAsItsKindIsIsRefused() {
        var broken = latin("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0");
        assertThatThrownBy(() -> PlainImage.of(FileType.JPEG, broken)).isInstanceOf(FileRefusedException.class);
        assertThatThrownBy(() -> PlainImage.of(FileType.PNG, SampleFiles.png()))
                .isInstanceOf(FileRefusedException.class);
        assertThatThrownBy(() -> PlainImage.of(FileType.GIF, SampleFiles.gif()))
                .isInstanceOf(FileRefusedException.class);
    }

    @Test
    void whatIsTakenForAPostIsPlainAndSmallerThanWhatIsTakenForMaterials() throws IOException {
        var picture = picture("png");
        var told = joined(slice(picture, 0, 33), chunk("tEXt", SECRET), slice(picture, 33, picture.length));
        var intake = new Intake(new VirusScanner(""), DataSize.ofMegabytes(25)).ofPosts(DataSize.ofMegabytes(10));

        assertThat(intake.most()).isEqualTo(10 * 1024 * 1024);
        try (var file = intake.receive("画面.png", new ByteArrayInputStream(told), told.length)) {
            assertThat(file.read(0, 100_000)).isEqualTo(picture);
            assertThat(file.size()).isEqualTo(picture.length);
        }
    }

    private static byte[] picture(String format) throws IOException {
        var image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 4, 0xC1440E);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static void assertSamePicture(byte[] one, byte[] other) throws IOException {
        var first = ImageIO.read(new ByteArrayInputStream(one));
        var second = ImageIO.read(new ByteArrayInputStream(other));
        assertThat(first.getRGB(0, 0, 40, 20, null, 0, 40)).isEqualTo(second.getRGB(0, 0, 40, 20, null, 0, 40));
    }

    private static byte[] exif(int orientation) {
        var bytes = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4);
        bytes.put("Exif\0\0II*\0".getBytes(ISO_8859_1)).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1);
        bytes.putShort((short) orientation);
        return bytes.array();
    }

    private static byte[] segment(int marker, byte[] content) {
        var bytes = ByteBuffer.allocate(4 + content.length);
        return bytes.put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    private static byte[] chunk(String type, String content) {
        var both = (type + content).getBytes(ISO_8859_1);
        var crc = new CRC32();
        crc.update(both);
        return ByteBuffer.allocate(8 + both.length)
                .putInt(both.length - 4)
                .put(both)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
