package jp.ishigaki.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that misbehaves as told. */
final class ScriptedSmtp implements AutoCloseable {

    enum Mood {
        ACCEPT,
        REFUSE_RECIPIENT,
        TRY_LATER,
        HANG_UP_BEFORE_DATA,
        HANG_UP_AFTER_THE_END,
        KEEP_SILENT_AFTER_THE_END
    }

    final AtomicInteger taken = new AtomicInteger();
    final CountDownLatch reachedTheEnd = new CountDownLatch(1);
    final CountDownLatch speakAgain = new CountDownLatch(1);
    volatile Mood mood;
    private final ServerSocket door;

    ScriptedSmtp(Mood mood) throws IOException {
        this.mood = mood;
        this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            say(caller, "220 scripted");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.split(" ")[0].toUpperCase(java.util.Locale.ROOT);
                switch (command) {
                    case "DATA" -> {
                        if (!data(caller, in)) {
                            return;
                        }
                    }
                    case "RCPT" ->
                        say(
                                caller,
                                switch (mood) {
                                    case REFUSE_RECIPIENT -> "550 5.1.1 no such user here";
                                    case TRY_LATER -> "451 4.7.1 greylisted";
                                    default -> "250 ok";
                                });
                    case "QUIT" -> say(caller, "221 bye");
                    default -> say(caller, "250 ok");
                }
            }
        } catch (IOException gone) {
            // The caller's end is what some tests are about.
        }
    }

    private boolean data(Socket caller, BufferedReader in) throws IOException {
        if (mood == Mood.HANG_UP_BEFORE_DATA) {
            return false;
        }
        say(caller, "354 go on");
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                return false;
            }
        }
        taken.incrementAndGet();
        reachedTheEnd.countDown();
        if (mood == Mood.HANG_UP_AFTER_THE_END) {
            return false;
        }
        if (mood == Mood.KEEP_SILENT_AFTER_THE_END) {
            await(speakAgain);
        }
        say(caller, "250 2.0.0 queued");
        return true;
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Waited in vain");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        speakAgain.countDown();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
