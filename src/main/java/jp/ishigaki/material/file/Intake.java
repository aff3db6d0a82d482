package jp.ishigaki.material.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import jp.ishigaki.material.file.FileRefusedException.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Takes files in from outside. Nothing of it needs the database, so a slow upload holds no connection. */
@Component
public class Intake {

    private static final int PIECE = 256 * 1024;

    private final VirusScanner scanner;
    private final DataSize most;
    private final boolean plain;

    @Autowired
    Intake(VirusScanner scanner, @Value("${ishigaki.material.max-size:25MB}") DataSize most) {
        this(scanner, most, false);
    }

    private Intake(VirusScanner scanner, DataSize most, boolean plain) {
        this.scanner = scanner;
        this.most = most;
        this.plain = plain;
    }

    /** One that takes no more than so much, and pictures without what is written beside them ({@link PlainImage}). */
    public Intake ofPosts(DataSize upTo) {
        return new Intake(scanner, upTo.compareTo(most) < 0 ? upTo : most, true);
    }

    /** In bytes. */
    public long most() {
        return most.toBytes();
    }

    /**
     * Takes in a file.
     *
     * @param given its name where it comes from
     * @param announced its size in bytes as announced before it, or less than 1 when nobody knows
     * @throws FileRefusedException when it is none that is kept; then nothing of it is
     */
    public ReceivedFile receive(String given, InputStream in, long announced) throws IOException {
        if (announced > most()) {
            throw new FileRefusedException(Reason.TOO_LARGE);
        }
        var name = FileName.of(given);
        var bytes = UnnamedFile.of(in, most());
        try {
            if (bytes.size() < announced) {
                throw new FileRefusedException(Reason.INTERRUPTED);
            }
            FileCheck.check(name.type(), bytes);
            var scan = scanner.scan(number -> piece(bytes, number));
            if (scan == ScanState.INFECTED) {
                throw new FileRefusedException(Reason.VIRUS);
            }
            return new ReceivedFile(name, plain && name.type().isImage() ? plain(name.type(), bytes) : bytes, scan);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private UnnamedFile plain(FileType type, UnnamedFile bytes) throws IOException {
        var image = PlainImage.of(type, bytes.head(Math.toIntExact(bytes.size())));
        bytes.close();
        return UnnamedFile.of(new ByteArrayInputStream(image.bytes()), most());
    }

    private static byte[] piece(UnnamedFile bytes, int number) {
        try {
            return bytes.read((long) number * PIECE, PIECE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
