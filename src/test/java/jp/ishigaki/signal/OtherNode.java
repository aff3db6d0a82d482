package jp.ishigaki.signal;

import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jp.ishigaki.tenancy.ListeningLines;

/** A second node as far as signals go: a switchboard and a line of its own to the same database. */
public final class OtherNode implements AutoCloseable {

    private static final UUID NOBODYS = new UUID(0, 0);

    private final Switchboard switchboard = new Switchboard();
    private final Line line;

    public OtherNode(ListeningLines lines) throws InterruptedException {
        var opened = new CountDownLatch(1);
        switchboard.attend("none", told -> {}, opened::countDown);
        line = new Line(lines, switchboard);
        line.start();
        if (!opened.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The other node has no line");
        }
    }

    public Registration listen(UUID tenant, String topic, Consumer<Look> look) {
        return switchboard.hang(tenant, topic, look, Runnable::run);
    }

    BlockingQueue<Look> listen(UUID tenant, String topic) {
        var heard = new LinkedBlockingQueue<Look>();
        listen(tenant, topic, heard::add);
        return heard;
    }

    int listening() {
        return switchboard.listening();
    }

    static Look next(BlockingQueue<Look> heard) throws InterruptedException {
        var look = heard.poll(10, TimeUnit.SECONDS);
        return look == null ? new Look(false, java.util.Set.of(NOBODYS)) : look;
    }

    static Duration longEnoughForTwo() {
        return Bell.GATHERING.plus(Bell.APART).multipliedBy(2);
    }

    @Override
    public void close() {
        line.stop();
        switchboard.destroy();
    }
}
