package jp.ishigaki.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Surfaces;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.notification.HearingQueries;
import jp.ishigaki.notification.HearingService;
import jp.ishigaki.notification.Mailbox;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.shared.OutsideTime;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.shared.post.TrustedProgram;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What browsers are told while the application is closed, when, and how little it says. */
@DatabaseTest
class PushTest {

    private static final String NINE = "2024-10-01T09:00";
    private static final String TEN = "2024-10-01T10:00";
    private static final Clock TEN_OUTSIDE = Clock.fixed(Instant.parse("2026-05-01T10:00:00Z"), ZoneOffset.UTC);
    private static final String AGENT = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit Chrome/130 Safari/537.36";
    private static final String ANSWERED = "community.QuestionNotifications.answered";
    private static final String ASKED = "community.QuestionNotifications.asked";

    private record Arrived(String path, Headers headers, byte[] body) {}

    @TempDir
    static Path folder;

    private static TrustedProgram service;
    private static final List<Arrived> ARRIVED = new CopyOnWriteArrayList<>();
    private static volatile int status = 201;
    private static volatile String retryAfter = "";

    @Autowired
    Programme programme;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Notifications notifications;

    @Autowired
    NotificationQueries notices;

    @Autowired
    HearingService hearing;

    @Autowired
    HearingQueries heard;

    @Autowired
    MembershipService members;

    @Autowired
    PushService push;

    @Autowired
    PushQueries queries;

    @Autowired
    Pushes pushes;

    @Autowired
    PushWords words;

    @Autowired
    PushKeys keys;

    @Autowired
    Acting acting;

    @Autowired
    Surfaces surfaces;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private final Map<String, OpeningBrowser> browsers = new HashMap<>();
    private Programme.World world;
    private UUID alpha;

    @BeforeAll
    static void startThePushService() throws Exception {
        service = TrustedProgram.called("push.example.com", folder);
        service.at("/", PushTest::arrive);
    }

    private static void arrive(HttpExchange asked) throws IOException {
        ARRIVED.add(new Arrived(
                asked.getRequestURI().getPath(),
                asked.getRequestHeaders(),
                asked.getRequestBody().readAllBytes()));
        if (!retryAfter.isEmpty()) {
            asked.getResponseHeaders().add("Retry-After", retryAfter);
        }
        asked.sendResponseHeaders(status, -1);
        asked.close();
    }

    @AfterAll
    static void stopIt() {
        service.close();
    }

    @BeforeEach
    void foundAProgrammeWithADevice() {
        ARRIVED.clear();
        status = 201;
        retryAfter = "";
        world = programme.found();
        alpha = programme.as(world.alpha(), notices::reader);
        add(world.alpha(), "/alpha/" + world.alpha());
    }

    private void add(UUID seat, String path) {
        mailbox.at(NINE, seat, () -> push.add(device(path)));
    }

    private NewDevice device(String path) {
        try {
            var browser = new OpeningBrowser();
            browsers.put(path, browser);
            return new NewDevice(service.address(path), browser.key(), browser.secret(), AGENT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID tell(String time, String key) {
        var about = UUID.randomUUID();
        mailbox.at(time, world.expert(), () -> notifications.tell(alpha, new Notice(key, "question/" + about, about)));
        return about;
    }

    private void deliver(String time) {
        deliver(time, message -> {});
    }

    /** @param before what happens on the line before a message leaves */
    private void deliver(String time, Consumer<PushMessage> before) {
        var line = new PushLine(service.line(), words, new OutsideTime(TEN_OUTSIDE), "mailto:it@example.jp") {
            @Override
            PushAnswer send(PushMessage message, PushKey key) {
                before.accept(message);
                return super.send(message, key);
            }
        };
        var rounds = new PushRounds(acting, pushes, line, Duration.ofSeconds(3));
        var key = keys.key().orElseThrow();
        TravellingClock.at(Mailbox.instant(time), () -> rounds.of(world.tenant(), key));
    }

    private List<JsonNode> told() {
        return ARRIVED.stream().map(this::opened).toList();
    }

    private JsonNode opened(Arrived arrived) {
        try {
            return JsonMapper.builder()
                    .build()
                    .readTree(browsers.get(arrived.path()).open(arrived.body()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<PushDevice> devices(UUID seat) {
        return programme.as(seat, queries::devices);
    }

    @Test
    void aBrowserIsToldThatThereIsSomethingAndWhereAndNothingOfIt() {
        var about = tell(TEN, ANSWERED);

        deliver("2024-10-01T10:00:20");
        assertThat(ARRIVED).isEmpty();
        deliver("2024-10-01T10:01");
        deliver("2024-10-01T10:02");

        assertThat(told()).singleElement().satisfies(told -> {
            assertThat(told.path("body").asString()).isEqualTo("あなたの質問に回答がつきました");
            assertThat(told.path("lang").asString()).isEqualTo("ja");
            assertThat(told.path("path").asString()).startsWith("notice/");
            assertThat(told.toString()).doesNotContain(about.toString());
        });
        var headers = ARRIVED.getFirst().headers();
        assertThat(headers.getFirst("Content-encoding")).isEqualTo("aes128gcm");
        assertThat(headers.getFirst("Ttl")).isEqualTo("86400");
        assertThat(headers.getFirst("Authorization")).startsWith("vapid t=").contains(", k=");
        assertThat(devices(world.alpha())).singleElement().satisfies(device -> {
            assertThat(device.label()).isEqualTo("Chrome (Windows)");
            assertThat(device.usedAt()).isEqualTo(Mailbox.instant("2024-10-01T10:01"));
        });
    }

    @Test
    void severalAreToldAsOneInTheReadersLanguage() {
        mailbox.at(NINE, world.alpha(), () -> hearing.set(heard.settings().in("en")));
        tell(TEN, ANSWERED);
        tell(TEN, ANSWERED);

        deliver("2024-10-01T10:01");

        assertThat(told()).singleElement().satisfies(told -> {
            assertThat(told.path("body").asString()).isEqualTo("You have 2 new notices.");
            assertThat(told.path("path").asString()).isEqualTo("notifications");
        });
    }

    @Test
    void everyDeviceOfTheReaderIsToldAndNobodyElses() {
        add(world.alpha(), "/phone/" + world.alpha());
        add(world.beta(), "/beta/" + world.alpha());
        tell(TEN, ANSWERED);

        deliver("2024-10-01T10:01");

        assertThat(ARRIVED)
                .extracting(Arrived::path)
                .containsExactlyInAnyOrder("/alpha/" + world.alpha(), "/phone/" + world.alpha());
    }

    @Test
    void whatWasReadFirstOrIsNotWantedIsNotTold() {
        var about = tell(TEN, ANSWERED);
        mailbox.at(TEN, world.alpha(), () -> notifications.markReadAbout(about));
        tell(TEN, ASKED);
        deliver("2024-10-01T10:01");
        assertThat(ARRIVED).isEmpty();

        mailbox.at(TEN, world.alpha(), () -> push.want("community", true));
        mailbox.at(TEN, world.alpha(), () -> push.want("mine", false));
        tell("2024-10-01T10:05", ASKED);
        tell("2024-10-01T10:05", ANSWERED);
        deliver("2024-10-01T10:06");

        assertThat(told())
                .singleElement()
                .satisfies(told -> assertThat(told.path("body").asString()).contains("新しい質問"));
        assertThat(programme.as(world.alpha(), queries::topics))
                .contains(new PushTopic("community", true), new PushTopic("mine", false));
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> push.want("nonsense", true)))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void quietHoursAreKeptAndEndWithOneThatSumsUp() {
        mailbox.at(
                NINE,
                world.alpha(),
                () -> hearing.set(heard.settings().quiet(LocalTime.of(21, 0), LocalTime.of(7, 0))));
        tell("2024-10-01T20:59:50", ANSWERED);
        tell("2024-10-01T23:00", ANSWERED);
        tell("2024-10-02T03:00", ANSWERED);
        deliver("2024-10-01T21:01");
        deliver("2024-10-02T06:59");
        assertThat(ARRIVED).isEmpty();

        deliver("2024-10-02T07:00");

        assertThat(told())
                .singleElement()
                .satisfies(told -> assertThat(told.path("body").asString()).isEqualTo("新しいお知らせが3件あります。"));
    }

    @Test
    void aTestArrivesAlsoInTheQuietHours() {
        mailbox.at(
                NINE,
                world.alpha(),
                () -> hearing.set(heard.settings().quiet(LocalTime.of(21, 0), LocalTime.of(7, 0))));
        var device = devices(world.alpha()).getFirst().id();
        programme.as(world.alpha(), () -> push.test(device));

        deliver("2024-10-01T22:00");
        deliver("2024-10-01T22:01");

        assertThat(told()).singleElement().satisfies(told -> {
            assertThat(told.path("body").asString()).isEqualTo("この端末に、お知らせが届きます。");
            assertThat(told.path("always").asBoolean()).isTrue();
        });
    }

    @Test
    void aBrowserThatIsGoneIsForgotten() {
        tell(TEN, ANSWERED);
        status = 410;

        deliver("2024-10-01T10:01");

        assertThat(devices(world.alpha())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aWrongKeyOfTheInstallationEndsNoSubscription(int refusal) {
        tell(TEN, ANSWERED);
        status = refusal;
        deliver("2024-10-01T10:01");
        assertThat(devices(world.alpha())).hasSize(1);

        ARRIVED.clear();
        status = 201;
        deliver("2024-10-01T10:02:01");
        assertThat(told()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 413})
    void aMessageThatIsRefusedIsGivenUpAndTheNextOneIsTold(int refusal) {
        tell(TEN, ANSWERED);
        status = refusal;
        deliver("2024-10-01T10:01");
        ARRIVED.clear();
        status = 201;
        deliver("2024-10-01T12:00");
        assertThat(ARRIVED).isEmpty();

        tell("2024-10-01T13:00", ANSWERED);
        deliver("2024-10-01T13:01");
        assertThat(told()).hasSize(1);
    }

    @Test
    void ofTwoWhoTurnItOnInTheSameBrowserAtOnceTheLastIsToldAndNothingFails() throws Exception {
        var shared = device("/shared/" + world.alpha());
        var added = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> programme.as(
                    world.alpha(),
                    () -> transaction.executeWithoutResult(status -> {
                        push.add(shared);
                        added.countDown();
                        awaitAnotherWhoWaits();
                    })));
            added.await();
            var second = threads.submit(() -> programme.as(world.beta(), () -> push.add(shared)));
            first.get();
            second.get();
        }

        assertThat(devices(world.alpha())).hasSize(1);
        assertThat(devices(world.beta())).hasSize(1);
    }

    private void awaitAnotherWhoWaits() {
        for (int look = 0; look < 200; look++) {
            if (db.sql("select exists (select from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new IllegalStateException("nobody waits");
    }

    @Test
    void whatFailsForOneBrowserIsGivenUpAndNothingIsToldTwiceForIt() {
        add(world.alpha(), "/phone/" + world.alpha());
        tell(TEN, ANSWERED);

        deliver("2024-10-01T10:01", message -> {
            if (message.endpoint().contains("/alpha/")) {
                throw new IllegalArgumentException("port out of range");
            }
        });
        deliver("2024-10-01T10:05");

        assertThat(ARRIVED).extracting(Arrived::path).containsExactly("/phone/" + world.alpha());
    }

    @Test
    void aBrowserThatKeepsTheRoundWaitingIsTriedLater() {
        add(world.alpha(), "/phone/" + world.alpha());
        tell(TEN, ANSWERED);

        deliver("2024-10-01T10:01", message -> {
            if (message.endpoint().contains("/alpha/")) {
                LockSupport.parkNanos(Duration.ofSeconds(30).toNanos());
                throw new IllegalStateException("interrupted");
            }
        });
        assertThat(ARRIVED).extracting(Arrived::path).containsExactly("/phone/" + world.alpha());
        deliver("2024-10-01T10:02:01");

        assertThat(ARRIVED).extracting(Arrived::path).contains("/alpha/" + world.alpha());
    }

    @Test
    void aNoticeIsToldWhileABrowserIsBeingRemoved() throws Exception {
        var device = devices(world.alpha()).getFirst().id();
        var removed = new CountDownLatch(1);
        var removing = CompletableFuture.runAsync(() -> surfaces.inTransaction(world.alpha(), () -> {
            push.remove(device);
            removed.countDown();
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            return true;
        }));
        assertThat(removed.await(10, TimeUnit.SECONDS)).isTrue();

        tell(TEN, ANSWERED);

        removing.get(10, TimeUnit.SECONDS);
        assertThat(devices(world.alpha())).isEmpty();
    }

    @Test
    void aFailureIsTriedAgainEverLaterWithWhatCameMeanwhile() {
        tell(TEN, ANSWERED);
        status = 500;
        deliver("2024-10-01T10:01");
        tell("2024-10-01T10:01", ANSWERED);
        deliver("2024-10-01T10:01:50");
        assertThat(ARRIVED).hasSize(1);

        status = 201;
        deliver("2024-10-01T10:02:01");

        assertThat(ARRIVED).hasSize(2);
        assertThat(told().getLast().path("body").asString()).contains("2件");
        assertThat(Pushes.delay(3)).isEqualTo(Duration.ofMinutes(4));
        assertThat(Pushes.delay(60)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aPushServiceThatAsksForPatienceIsLeftAlone() {
        tell(TEN, ANSWERED);
        status = 429;
        retryAfter = "3600";
        deliver("2024-10-01T10:01");
        deliver("2024-10-01T11:00");
        assertThat(ARRIVED).hasSize(1);

        retryAfter = "Fri, 01 May 2026 13:00:00 GMT";
        deliver("2024-10-01T11:01");
        deliver("2024-10-01T14:00");
        assertThat(ARRIVED).hasSize(2);
        status = 201;
        deliver("2024-10-01T14:01");
        deliver("2024-10-01T14:05");

        assertThat(ARRIVED).hasSize(3);
    }

    @Test
    void whatCannotBeDeliveredIsGivenUpAndTheBrowserIsKept() {
        tell(TEN, ANSWERED);
        status = 500;
        for (int attempt = 0; attempt <= Pushes.MOST_ATTEMPTS; attempt++) {
            deliver("2024-10-0%dT10:01"
                    .formatted(1 + attempt / 4)
                    .replace("T10", "T%02d".formatted(10 + attempt % 4 * 3)));
        }
        assertThat(ARRIVED).hasSize(Pushes.MOST_ATTEMPTS);
        status = 413;
        tell("2024-10-04T10:00", ANSWERED);
        deliver("2024-10-04T10:01");
        deliver("2024-10-04T12:01");

        assertThat(ARRIVED).hasSize(Pushes.MOST_ATTEMPTS + 1);
        assertThat(devices(world.alpha())).hasSize(1);
    }

    @Test
    void twoNodesNeverTellTwiceAndWhatADeadOneLeftIsToldAgain() {
        tell(TEN, ANSWERED);
        var first = take("2024-10-01T10:01");

        assertThat(first).hasSize(1);
        assertThat(take("2024-10-01T10:02")).isEmpty();
        var again = take("2024-10-01T10:04");
        assertThat(again).hasSize(1);
        TravellingClock.at(Mailbox.instant("2024-10-01T10:05"), () -> {
            acting.asJob(
                    world.tenant(), () -> pushes.note(first.getFirst(), PushAnswer.of(PushAnswer.Outcome.ARRIVED)));
        });
        assertThat(devices(world.alpha()).getFirst().usedAt()).isNull();
    }

    private List<PushMessage> take(String time) {
        var taken = new CopyOnWriteArrayList<PushMessage>();
        TravellingClock.at(Mailbox.instant(time), () -> taken.addAll(acting.asJob(world.tenant(), pushes::take)));
        return taken;
    }

    @Test
    void aBrowserShowsNothingAnyMoreOfWhoeverSatThereBefore() {
        add(world.beta(), "/alpha/" + world.alpha());

        assertThat(devices(world.alpha())).isEmpty();
        assertThat(devices(world.beta())).hasSize(1);
        add(world.beta(), "/alpha/" + world.alpha());
        assertThat(devices(world.beta())).hasSize(1);
    }

    @Test
    void signingOutRemovingAndTheEndOfTheSeatEndIt() {
        programme.as(world.alpha(), () -> push.leave(service.address("/alpha/" + world.alpha())));
        assertThat(devices(world.alpha())).isEmpty();

        add(world.alpha(), "/alpha/" + world.alpha());
        var device = devices(world.alpha()).getFirst().id();
        assertThatThrownBy(() -> programme.as(world.beta(), () -> push.remove(device)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.beta(), () -> push.test(device)))
                .isInstanceOf(MissingException.class);
        programme.as(world.alpha(), () -> push.remove(device));
        assertThat(devices(world.alpha())).isEmpty();

        add(world.alpha(), "/alpha/" + world.alpha());
        programme.as(world.staff(), () -> members.end(world.alpha()));
        programme.as(world.staff(), () -> notifications.tell(alpha, new Notice(ANSWERED, "question/x", alpha)));
        deliver("2024-10-01T10:01");
        assertThat(ARRIVED).isEmpty();
        assertThat(acting.asJob(
                        world.tenant(),
                        () -> mailbox.inTransaction(() -> db.sql("select count(tenant_id) from push_waiting")
                                .query(Integer.class)
                                .single())))
                .isZero();
    }

    @Test
    void nothingIsSentIntoThePrivateNetworkAndOnlyRealSubscriptionsAreKept() {
        var good = device("/x");
        for (var wrong : List.of("http://push.example.com/x", "https://user@push.example.com/", "nonsense")) {
            assertThatThrownBy(() -> programme.as(
                            world.alpha(), () -> push.add(new NewDevice(wrong, good.key(), good.secret(), AGENT))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> programme.as(
                        world.alpha(), () -> push.add(new NewDevice(good.endpoint(), "BA", good.secret(), AGENT))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> programme.as(
                        world.alpha(), () -> push.add(new NewDevice(good.endpoint(), good.key(), "BA", AGENT))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> programme.as(
                        world.alpha(),
                        () -> push.add(new NewDevice(good.endpoint(), good.key() + "=", good.secret() + "==", AGENT))))
                .isInstanceOf(IllegalArgumentException.class);
        programme.as(
                world.alpha(),
                () -> push.add(new NewDevice("https://localhost/" + alpha, good.key(), good.secret(), AGENT)));
        assertThat(devices(world.alpha())).hasSize(2);
        tell(TEN, ANSWERED);

        deliver("2024-10-01T10:01");

        assertThat(devices(world.alpha())).hasSize(1);
    }

    @Test
    void nobodyHasMoreDevicesThanTen() {
        for (int i = 1; i < PushService.MOST; i++) {
            add(world.alpha(), "/" + i + "/" + world.alpha());
        }

        assertThatThrownBy(() -> add(world.alpha(), "/more/" + world.alpha()))
                .isInstanceOf(TooManyDevicesException.class);
        add(world.alpha(), "/alpha/" + world.alpha());
        assertThat(devices(world.alpha())).hasSize(PushService.MOST);
    }

    @Test
    void whereABrowserIsReachedIsReadByNobody() {
        for (var column : List.of("endpoint", "p256dh", "auth")) {
            assertThatThrownBy(() -> surfaces.inTransaction(
                            world.alpha(),
                            () -> db.sql("select " + column + " from push_browser")
                                    .query(String.class)
                                    .list()))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(devices(world.staff())).isEmpty();
        assertThat(device("/x").toString()).doesNotContain("push.example.com");
    }
}
