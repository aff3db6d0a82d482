package jp.ishigaki.shared.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A program elsewhere, at a name that leads to this machine, over TLS. */
public final class TrustedProgram implements AutoCloseable {

    private static final char[] WORD = "for-the-test".toCharArray();

    private final String name;
    private final SSLContext trusted;
    private final HttpsServer server;

    private TrustedProgram(String name, SSLContext trusted, HttpsServer server) {
        this.name = name;
        this.trusted = trusted;
        this.server = server;
    }

    public static TrustedProgram called(String name, Path folder) throws Exception {
        var keys = keys(name, folder.resolve("keys.p12"));
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, WORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        var trusted = SSLContext.getInstance("TLS");
        trusted.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(trusted));
        server.start();
        return new TrustedProgram(name, trusted, server);
    }

    private static KeyStore keys(String name, Path file) throws Exception {
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "program",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(WORD),
                        "-validity",
                        "2")
                .redirectErrorStream(true)
                .start();
        made.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, WORD);
        }
        return keys;
    }

    public void at(String path, HttpHandler answering) {
        server.createContext(path, answering);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String address(String path) {
        return "https://" + name + ":" + port() + path;
    }

    /** A line that trusts its certificate; every other name leads where it always does. */
    public PostLine line() {
        return line(trusted.getSocketFactory());
    }

    public PostLine line(SSLSocketFactory secured) {
        return line(secured, Duration.ofSeconds(20));
    }

    /** One that is cut after a while. */
    public PostLine line(Duration longest) {
        return line(trusted.getSocketFactory(), longest);
    }

    private PostLine line(SSLSocketFactory secured, Duration longest) {
        return new PostLine(
                new PublicAddresses() {
                    @Override
                    public InetAddress of(String asked) throws UnknownHostException, PrivateAddressException {
                        return asked.equals(name) ? InetAddress.getLoopbackAddress() : super.of(asked);
                    }
                },
                secured,
                longest);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
