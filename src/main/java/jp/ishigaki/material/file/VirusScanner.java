package jp.ishigaki.material.file;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** ClamAV's daemon over TCP (its INSTREAM command), where {@code ishigaki.clamd} names one as host:port. */
@Component
public class VirusScanner {

    private static final Logger log = LoggerFactory.getLogger(VirusScanner.class);
    private static final int CONNECTING = 3_000;
    private static final int ANSWERING = 60_000;
    private static final int LONGEST_ANSWER = 4096;

    private final String host;
    private final int port;

    VirusScanner(@Value("${ishigaki.clamd:}") String address) {
        var colon = address.lastIndexOf(':');
        this.host = colon < 0 ? address.strip() : address.substring(0, colon).strip();
        this.port =
                colon < 0 ? 3310 : Integer.parseInt(address.substring(colon + 1).strip());
    }

    public boolean isConfigured() {
        return !host.isEmpty();
    }

    /**
     * Asks the scanner.
     *
     * @param pieces answers the content piece by piece, by number from 0, and an empty one at the end
     * @return UNSCANNED when there is no scanner or it gives no answer that can be understood
     */
    public ScanState scan(IntFunction<byte[]> pieces) {
        if (!isConfigured()) {
            return ScanState.UNSCANNED;
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECTING);
            socket.setSoTimeout(ANSWERING);
            send(new DataOutputStream(socket.getOutputStream()), pieces);
            return verdict(answer(new DataInputStream(socket.getInputStream())));
        } catch (IOException e) {
            log.warn("the virus scanner does not answer: {}", e.toString());
            return ScanState.UNSCANNED;
        }
    }

    private static void send(DataOutputStream out, IntFunction<byte[]> pieces) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int number = 0; ; number++) {
            var piece = pieces.apply(number);
            out.writeInt(piece.length);
            out.write(piece);
            if (piece.length == 0) {
                out.flush();
                return;
            }
        }
    }

    private static String answer(DataInputStream in) throws IOException {
        var answer = new StringBuilder();
        for (int letter = in.read(); letter > 0 && answer.length() < LONGEST_ANSWER; letter = in.read()) {
            answer.append((char) letter);
        }
        return answer.toString().strip();
    }

    private static ScanState verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return ScanState.CLEAN;
        }
        if (answer.endsWith(" FOUND")) {
            return ScanState.INFECTED;
        }
        log.warn("the virus scanner answers: {}", answer);
        return ScanState.UNSCANNED;
    }
}
