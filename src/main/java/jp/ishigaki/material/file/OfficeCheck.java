package jp.ishigaki.material.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.ishigaki.material.file.FileRefusedException.Reason;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Whether an archive is the document of Office that its name says: the right main part, nothing that runs, no more in it
 * than it should hold, and nothing before or behind it. Everything in it is unpacked once and counted, as the sizes an
 * archive states of itself prove nothing.
 */
final class OfficeCheck {

    static final int MOST_ENTRIES = 10_000;

    /** How much all parts may come to, unpacked. */
    static final long MOST_UNPACKED = 400L * 1024 * 1024;

    /** A part beyond this is no longer believed when it is so many times its packed size. */
    private static final long SUSPECT = 20L * 1024 * 1024;

    private static final int MOST_RATIO = 200;
    private static final int MOST_TYPES = 1024 * 1024;
    private static final int DIRECTORY_END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final String TYPES = "[content_types].xml";
    private static final Pattern RUNS = Pattern.compile(".*(vbaproject\\.bin|vbadata\\.xml|/macrosheets/.*|/activex/.*"
            + "|\\.(exe|dll|scr|com|pif|cpl|js|jse|vbs|vbe|wsf|wsh|hta|bat|cmd|ps1|jar|msi|lnk|reg))");

    private OfficeCheck() {}

    static void check(FileType type, UnnamedFile file) throws IOException {
        endsWithItsDirectory(file);
        try (var zip = ZipFile.builder().setSeekableByteChannel(file.lent()).get()) {
            if (zip.getFirstLocalFileHeaderOffset() != 0) {
                throw new FileRefusedException(Reason.AMBIGUOUS);
            }
            parts(type, zip);
        } catch (IOException | IllegalArgumentException e) {
            var broken = new FileRefusedException(Reason.BROKEN);
            broken.initCause(e);
            throw broken;
        }
    }

    /** Office writes no comment, and whatever stands behind the directory belongs to something else. */
    private static void endsWithItsDirectory(UnnamedFile file) throws IOException {
        var end = ByteBuffer.wrap(file.tail(END_LENGTH)).order(ByteOrder.LITTLE_ENDIAN);
        if (end.remaining() < END_LENGTH || end.getInt(0) != DIRECTORY_END || end.getShort(END_LENGTH - 2) != 0) {
            throw new FileRefusedException(Reason.BROKEN);
        }
    }

    private static void parts(FileType type, ZipFile zip) throws IOException {
        var entries = Collections.list(zip.getEntries());
        if (entries.size() > MOST_ENTRIES) {
            throw new FileRefusedException(Reason.SWELLING);
        }
        var names = new HashSet<String>();
        var types = "";
        long unpacked = 0;
        for (var entry : entries) {
            var name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
            if (!names.add(name) || List.of(name.split("/")).contains("..") || !zip.canReadEntryData(entry)) {
                throw new FileRefusedException(Reason.BROKEN);
            }
            if (RUNS.matcher(name).matches()) {
                throw new FileRefusedException(Reason.MACRO);
            }
            var kept = name.equals(TYPES) ? new ByteArrayOutputStream() : null;
            unpacked += unpack(zip, entry, unpacked, kept);
            if (kept != null) {
                types = kept.toString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            }
        }
        refuseOther(type, types);
    }

    /** Unpacks a part into nothing, or what is kept of it into the given buffer. */
    private static long unpack(ZipFile zip, ZipArchiveEntry entry, long before, @Nullable ByteArrayOutputStream kept)
            throws IOException {
        var piece = new byte[64 * 1024];
        long size = 0;
        try (var part = zip.getInputStream(entry)) {
            for (int read = part.read(piece); read >= 0; read = part.read(piece)) {
                size += read;
                var swells = size > SUSPECT && size / Math.max(1, entry.getCompressedSize()) > MOST_RATIO;
                if (swells || before + size > MOST_UNPACKED || kept != null && size > MOST_TYPES) {
                    throw new FileRefusedException(Reason.SWELLING);
                }
                if (kept != null) {
                    kept.write(piece, 0, read);
                }
            }
        }
        return size;
    }

    private static void refuseOther(FileType type, String types) {
        if (types.contains("macroenabled") || types.contains("vbaproject") || types.contains("activex")) {
            throw new FileRefusedException(Reason.MACRO);
        }
        var main = switch (type) {
            case WORD -> "wordprocessingml.document.main+xml";
            case EXCEL -> "spreadsheetml.sheet.main+xml";
            case POWERPOINT -> "presentationml.presentation.main+xml";
            default -> throw new IllegalArgumentException(type.name());
        };
        if (!types.contains(main)) {
            throw new FileRefusedException(Reason.DISAGREES);
        }
    }
}
