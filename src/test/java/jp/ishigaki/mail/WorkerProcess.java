package jp.ishigaki.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import jp.ishigaki.Ishigaki;
import jp.ishigaki.TestDatabase;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** The application in a process of its own, to be killed; without a web server, which no letter needs. */
final class WorkerProcess {

    private WorkerProcess() {}

    static Process start(int smtpPort) throws IOException {
        var log = Path.of("target", "mail-worker.log");
        Files.deleteIfExists(log);
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkerProcess.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        TestDatabase.properties().forEach((name, value) -> builder.environment().put(variable(name), value));
        Map.of(
                        "spring.mail.host", "127.0.0.1",
                        "spring.mail.port", String.valueOf(smtpPort),
                        "ishigaki.mail.every", "1s",
                        "ishigaki.today", "2024-10-01",
                        "spring.main.keep-alive", "true")
                .forEach((name, value) -> builder.environment().put(variable(name), value));
        return builder.start();
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
    }

    public static void main(String[] args) {
        var application = new SpringApplication(Ishigaki.class);
        application.setApplicationContextFactory(ApplicationContextFactory.of(GenericWebApplicationContext::new));
        application.addInitializers(
                context -> ((GenericWebApplicationContext) context).setServletContext(new MockServletContext()));
        application.run(args);
    }
}
