package jp.ishigaki.maildrop;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.community.AnswerRow;
import jp.ishigaki.community.ClosingReason;
import jp.ishigaki.community.CommentRow;
import jp.ishigaki.community.CommunityClosing;
import jp.ishigaki.community.CommunityComments;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.Draft;
import jp.ishigaki.community.Drafts;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.Post;
import jp.ishigaki.community.QuestionDisclosure;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.mail.ReplyWays;
import jp.ishigaki.moderation.OrderService;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.OpenTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes of mails in a real mailbox: posted once, by whom it is from, or not at all. */
@DatabaseTest
class AnsweringByMailTest {

    private static final String SERVER = "mx.example.jp";
    private static final String TEXT = "まず写しをとってから、古いものを消してください。";
    private static final ReplyAddress MAILBOX = new ReplyAddress("reply@example.jp");

    private record LetterRow(String template, String recipient, String body) {}

    @RegisterExtension
    final GreenMailExtension imap = new GreenMailExtension(ServerSetupTest.IMAP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withUser("reply@example.jp", "reply", "secret"));

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries queries;

    @Autowired
    CommunityClosing closing;

    @Autowired
    CommunityComments comments;

    @Autowired
    OrderService order;

    @Autowired
    MembershipService members;

    @Autowired
    Drafts drafts;

    @Autowired
    WayFinder finder;

    @Autowired
    Acting acting;

    @Autowired
    OpenTenants tenants;

    @Autowired
    Replies replies;

    @Autowired
    ReplyPosting posting;

    @Autowired
    Messages messages;

    @Autowired
    ApplicationContext context;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Programme.World world;
    private UUID question;

    @BeforeEach
    void aQuestionOfAlpha() {
        world = programme.found();
        question = ask(QuestionDisclosure.COHORT, false);
    }

    private UUID ask(QuestionDisclosure readers, boolean unnamed) {
        var asked = new NewQuestion("退職者の端末", "止め方を教えてください。", null, null, List.of(), readers, unnamed);
        return programme.as(world.alpha(), () -> community.ask(asked));
    }

    private <T> T one(UUID seat, String sql, Class<T> type) {
        return Objects.requireNonNull(programme.as(
                seat,
                () -> transaction.execute(status -> db.sql(sql).query(type).single())));
    }

    private String addressOf(UUID seat) {
        return one(seat, "select email from account where person_id = acting_person()", String.class);
    }

    private String way(UUID seat, String place) {
        var person = one(seat, "select acting_person()", UUID.class);
        return acting.asJob(
                world.tenant(),
                () -> new OpenedWays(MAILBOX, replies, messages)
                        .open(person, place, Locale.JAPANESE)
                        .orElseThrow()
                        .address());
    }

    private String wayToAnswer() {
        return way(world.expert(), "question/" + question);
    }

    private ReplyRounds node() {
        return node(postman(mail -> {}), clock);
    }

    private Postman postman(Consumer<Incoming> before) {
        return new Postman(MAILBOX, new SenderProof(SERVER), "office@example.jp", finder, acting, replies, posting) {
            @Override
            boolean take(Incoming mail) throws MessagingException {
                before.accept(mail);
                return super.take(mail);
            }
        };
    }

    private ReplyRounds node(Postman postman, Clock clock) {
        var settings = new ReplySettings(
                "reply@example.jp",
                URI.create("imap://127.0.0.1:" + imap.getImap().getPort() + "/INBOX"),
                "reply",
                "secret",
                SERVER,
                "Processed",
                "Refused");
        var mailbox = Objects.requireNonNull(settings.mailbox());
        return new ReplyRounds(new ImapBox(mailbox, settings, postman, clock), acting, tenants, replies);
    }

    /** Breaks over the first mail it is asked about. */
    private Postman breaking(Supplier<Throwable> how) {
        var first = new AtomicBoolean(true);
        return postman(mail -> {
            if (first.getAndSet(false)) {
                switch (how.get()) {
                    case RuntimeException e -> throw e;
                    case Error e -> throw e;
                    case Throwable e -> throw new IllegalStateException(e);
                }
            }
        });
    }

    private static String passed(String from) {
        return "Authentication-Results: " + SERVER + "; dmarc=pass (p=none) header.from="
                + from.substring(from.indexOf('@') + 1) + "\r\n";
    }

    private void arrives(String headers, String from, String to, String text) {
        arrives("<" + UUID.randomUUID() + "@phone.example>", headers, from, to, text);
    }

    private void arrives(String id, String headers, String from, String to, String text) {
        deliver(headers + "Message-ID: " + id + "\r\nFrom: " + from + "\r\nTo: " + to
                + "\r\nSubject: Re\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: 8bit\r\n\r\n" + text.replace("\n", "\r\n") + "\r\n");
    }

    private void deliver(String mail) {
        try {
            GreenMailUser user = imap.getUserManager().getUser("reply");
            user.deliver(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void honest(UUID seat, String to, String text) {
        var from = addressOf(seat);
        arrives(passed(from), from, to, text);
    }

    private int in(String folder) {
        try {
            var found = imap.getManagers()
                    .getImapHostManager()
                    .getFolder(imap.getUserManager().getUser("reply"), folder);
            return found == null ? 0 : found.getMessageCount();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void isRefused() {
        node().take();
        assertThat(answers()).isEmpty();
        assertThat(in("INBOX")).isZero();
        assertThat(in("Processed")).isZero();
        assertThat(in("Refused")).isEqualTo(1);
    }

    private List<AnswerRow> answers() {
        return programme.as(world.alpha(), () -> queries.question(question)).answers();
    }

    private List<CommentRow> comments(Post post) {
        return programme
                .as(world.alpha(), () -> queries.question(question))
                .commentsOn(post)
                .comments();
    }

    private List<LetterRow> told() {
        return Objects.requireNonNull(acting.asJob(
                world.tenant(),
                () -> transaction.execute(
                        status -> db.sql("""
                                select template, recipient, body from outgoing_mail
                                where template like 'notification.reply%' order by put_at
                                """).query(LetterRow.class).list())));
    }

    @Test
    void aReplyToALetterAboutAQuestionIsAnAnswerOfItsReader() {
        honest(
                world.expert(),
                wayToAnswer(),
                TEXT + "\n\n2024年10月1日(火) 9:00 石垣 <office@example.jp>:\n> ##- 線 -##\n> 質問");

        node().take();

        assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.body()).isEqualTo(TEXT);
            assertThat(answer.person()).isEqualTo("expert");
        });
        assertThat(in("INBOX")).isZero();
        assertThat(in("Processed")).isEqualTo(1);
        assertThat(told()).isEmpty();
    }

    @Test
    void aReplyToALetterAboutAnAnswerIsACommentOnIt() {
        var answer = programme.as(world.expert(), () -> community.answer(question, "消します。"));
        honest(world.alpha(), way(world.alpha(), "question/" + question + "?told=1#answer-" + answer), "ありがとうございます。");

        node().take();

        assertThat(comments(new Post(question, answer)))
                .singleElement()
                .satisfies(comment -> assertThat(comment.body()).isEqualTo("ありがとうございます。"));
    }

    @Test
    void aReplyToALetterAboutAnAnswerThatIsAQuestionByNowIsACommentOnThat() {
        var answer = programme.as(world.beta(), () -> community.answer(question, "予備の端末はどうしますか。"));
        var beside = programme.as(world.expert(), () -> comments.comment(new Post(question, answer), "大事な点です。", false));
        var ofAnswer = way(world.alpha(), "question/" + question + "?told=1#answer-" + answer);
        var ofComment = way(world.beta(), "question/" + question + "?told=2#comment-" + beside);
        var ofQuestion = way(world.expert2(), "question/" + question);

        programme.as(world.expert(), () -> order.split(question, answer, "予備の端末", null, null));
        honest(world.alpha(), ofAnswer, "当社も知りたいです。");
        honest(world.beta(), ofComment, "ありがとうございます。");
        honest(world.expert2(), ofQuestion, TEXT);
        node().take();

        assertThat(programme
                        .as(world.alpha(), () -> queries.question(answer))
                        .commentsOn(Post.question(answer))
                        .comments())
                .extracting(CommentRow::body)
                .containsExactly("大事な点です。", "当社も知りたいです。", "ありがとうございます。");
        assertThat(comments(Post.question(question))).isEmpty();
        assertThat(answers()).extracting(AnswerRow::body).containsExactly(TEXT);
        assertThat(in("Processed")).isEqualTo(3);
    }

    @Test
    void whoAskedUnderAPseudonymGoesOnUnderIt() {
        question = ask(QuestionDisclosure.COHORT, true);
        var answer = programme.as(world.expert(), () -> community.answer(question, "消します。"));
        honest(world.alpha(), way(world.alpha(), "question/" + question + "#answer-" + answer), "ありがとうございます。");

        node().take();

        var seen = programme.as(world.beta(), () -> queries.question(question)).commentsOn(new Post(question, answer));
        assertThat(seen.comments()).singleElement().satisfies(comment -> {
            assertThat(comment.alias()).isNotNull();
            assertThat(comment.company()).isNull();
            assertThat(comment.person()).isEmpty();
        });
    }

    @Test
    void whoAnsweredUnderAPseudonymIsNotNamedByMail() {
        programme.as(world.beta(), () -> community.answer(question, "鍵も返します。", true));
        honest(world.beta(), way(world.beta(), "question/" + question), TEXT);

        node().take();

        assertThat(answers())
                .hasSize(2)
                .allSatisfy(answer -> assertThat(answer.alias()).isNotNull());
    }

    @Test
    void aForgedSenderIsRefusedAndOnlyTheSeatItselfIsTold() {
        arrives(passed("thief@evil.example"), "thief@evil.example", wayToAnswer(), TEXT);

        isRefused();

        assertThat(told()).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo(addressOf(world.expert()));
            assertThat(letter.body()).contains("確かめられませんでした").doesNotContain(TEXT);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Authentication-Results: mx.example.jp; dmarc=fail header.from=%s\r\n",
                "Authentication-Results: evil.example; dmarc=pass header.from=%s\r\n",
                "Authentication-Results: mx.example.jp; spf=pass smtp.mailfrom=a@evil.example\r\n",
                "Authentication-Results: mx.example.jp; dmarc=fail header.from=%s\r\n"
                        + "Authentication-Results: mx.example.jp; dmarc=pass header.from=%s\r\n"
            })
    void withoutTheWordOfTheReceivingServerNothingIsPosted(String results) {
        var from = addressOf(world.expert());
        arrives(results.replace("%s", from.substring(from.indexOf('@') + 1)), from, wayToAnswer(), TEXT);

        isRefused();
    }

    @Test
    void aWayEndsByItself() {
        honest(world.expert(), wayToAnswer(), TEXT);

        TravellingClock.at(clock.instant().plus(Replies.LIFE), this::isRefused);

        assertThat(told())
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).contains("過ぎています"));
    }

    @Test
    void aWayEndsWithItsSeatAndNobodyIsWritten() {
        honest(world.expert2(), way(world.expert2(), "question/" + question), TEXT);
        programme.as(world.staff(), () -> members.end(world.expert2()));

        isRefused();

        assertThat(told()).isEmpty();
    }

    @Test
    void anUnknownSecretIsRefusedWithoutAWord() {
        honest(world.expert(), MAILBOX.with(ReplyAddress.made()), TEXT);

        isRefused();

        assertThat(told()).isEmpty();
    }

    @Test
    void aWayIsNothingToSomebodyOfAnotherOrganiser() {
        honest(world.gamma(), wayToAnswer(), TEXT);

        isRefused();

        assertThat(acting.asJob(
                        world.otherTenant(),
                        () -> replies.open(
                                ReplyAddress.made(),
                                one(world.gamma(), "select acting_person()", UUID.class),
                                "question/" + question)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied\r\n",
                "Precedence: bulk\r\n",
                "X-Autoreply: yes\r\n",
                "Return-Path: <>\r\n",
                "List-Id: <all.example>\r\n"
            })
    void whatAMachineWroteIsNotAnsweredEither(String header) {
        var from = addressOf(world.expert());
        arrives(header + passed(from), from, wayToAnswer(), TEXT);

        isRefused();

        assertThat(told()).isEmpty();
    }

    @Test
    void anOwnLetterThatComesBackIsLeftAlone() {
        arrives(passed("office@example.jp"), "office@example.jp", wayToAnswer(), TEXT);

        isRefused();

        assertThat(told()).isEmpty();
    }

    @Test
    void theSameMailTwiceIsPostedOnce() {
        var from = addressOf(world.expert());
        var to = wayToAnswer();
        arrives("<one@phone.example>", passed(from), from, to, TEXT);
        node().take();
        arrives("<one@phone.example>", passed(from), from, to, TEXT);
        node().take();

        assertThat(answers()).hasSize(1);
        assertThat(in("Processed")).isEqualTo(2);
    }

    static Stream<Supplier<Throwable>> faultsOfAMail() {
        return Stream.of(
                IllegalStateException::new,
                StackOverflowError::new,
                () -> new DataIntegrityViolationException("The mail breaks a rule"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfAMail")
    void aMailOverWhichTheWorkBreaksIsRefusedAndTheNextIsPosted(Supplier<Throwable> fault) {
        var to = wayToAnswer();
        honest(world.expert(), to, "壊れます。");
        honest(world.expert(), to, TEXT);

        node(breaking(fault), clock).take();

        assertThat(answers()).extracting(AnswerRow::body).containsExactly(TEXT);
        assertThat(in("INBOX")).isZero();
        assertThat(in("Refused")).isEqualTo(1);
    }

    static Stream<Supplier<Throwable>> faultsOfTheMoment() {
        return Stream.of(
                () -> new TransientDataAccessResourceException("not now"),
                () -> new DataAccessResourceFailureException("not now"),
                () -> new CannotCreateTransactionException("not now"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheMoment")
    void whatCannotBeDecidedNowWaitsAndHoldsUpNoOther(Supplier<Throwable> fault) {
        var to = wayToAnswer();
        honest(world.expert(), to, "後で。");
        honest(world.expert(), to, TEXT);

        node(breaking(fault), clock).take();
        assertThat(answers()).extracting(AnswerRow::body).containsExactly(TEXT);
        assertThat(in("INBOX")).isEqualTo(1);

        node().take();
        assertThat(answers()).hasSize(2);
    }

    @Test
    void aForgedResultThatIsNoneIsRefusedAndTheNextIsPosted() {
        var from = addressOf(world.expert());
        var to = wayToAnswer();
        arrives("Authentication-Results: ;\r\n", from, to, "壊れます。");
        honest(world.expert(), to, TEXT);

        node().take();

        assertThat(answers()).extracting(AnswerRow::body).containsExactly(TEXT);
        assertThat(told()).hasSize(1);
    }

    @Test
    void aRoundThatTakesLongGoesOnTheNextTime() {
        var to = wayToAnswer();
        IntStream.range(0, 3).forEach(number -> honest(world.expert(), to, TEXT + number));
        var now = new AtomicReference<>(clock.instant());
        var passing = new Clock() {
            @Override
            public ZoneId getZone() {
                return clock.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        var slow = postman(mail -> now.updateAndGet(before -> before.plusSeconds(20)));

        node(slow, passing).take();
        assertThat(answers()).hasSize(2);

        node(slow, passing).take();
        assertThat(answers()).hasSize(3);
    }

    @Test
    void severalNodesPostEachMailOnce() {
        var to = wayToAnswer();
        IntStream.range(0, 5).forEach(number -> honest(world.expert(), to, TEXT + number));

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 3).forEach(number -> pool.submit(() -> node().take()));
        }
        node().take();

        assertThat(answers())
                .extracting(AnswerRow::body)
                .doesNotHaveDuplicates()
                .hasSize(5);
        assertThat(in("INBOX")).isZero();
    }

    @Test
    void whatTheGuardFindsIsKeptAsADraftAndTheLetterDoesNotSayIt() {
        var text = "サーバー 192.168.10.25 に入ってください。";
        programme.as(world.expert(), () -> drafts.keep("answer:" + question, new Draft("", "書きかけ", null)));
        honest(world.expert(), wayToAnswer(), text);

        node().take();

        assertThat(answers()).isEmpty();
        assertThat(in("Processed")).isEqualTo(1);
        assertThat(programme
                        .as(world.expert(), () -> drafts.open("answer:" + question))
                        .body())
                .isEqualTo("書きかけ\n\n" + text);
        assertThat(told()).singleElement().satisfies(letter -> {
            assertThat(letter.template()).isEqualTo("notification.replyKept");
            assertThat(letter.recipient()).isEqualTo(addressOf(world.expert()));
            assertThat(letter.body()).contains("question/" + question).doesNotContain("192.168");
        });
    }

    @Test
    void whatIsTooLongForACommentIsKept() {
        var answer = programme.as(world.expert(), () -> community.answer(question, "消します。"));
        honest(world.alpha(), way(world.alpha(), "question/" + question + "#answer-" + answer), "長".repeat(1001));

        node().take();

        assertThat(programme
                        .as(world.alpha(), () -> drafts.open("comment:" + answer))
                        .body())
                .hasSize(1001);
        assertThat(comments(new Post(question, answer))).isEmpty();
    }

    @Test
    void aClosedQuestionTakesNoneAndOpensNoWay() {
        honest(world.expert(), wayToAnswer(), TEXT);
        programme.as(world.alpha(), () -> closing.close(question, ClosingReason.SETTLED, ""));

        isRefused();

        assertThat(told())
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).contains("締め切られています"));
        var expert = one(world.expert(), "select acting_person()", UUID.class);
        assertThat(acting.asJob(
                        world.tenant(), () -> replies.open(ReplyAddress.made(), expert, "question/" + question)))
                .isFalse();
    }

    @Test
    void filesAreNotTakenAndItsWriterIsTold() {
        var from = addressOf(world.expert());
        deliver(passed(from) + "Message-ID: <f@phone.example>\r\nFrom: " + from + "\r\nTo: " + wayToAnswer()
                + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + TEXT
                + "\r\n--b\r\nContent-Type: application/pdf\r\n"
                + "Content-Disposition: attachment; filename=a.pdf\r\n\r\nx\r\n--b--\r\n");

        node().take();

        assertThat(answers()).extracting(AnswerRow::body).containsExactly(TEXT);
        assertThat(told()).extracting(LetterRow::template).containsExactly("notification.replyFiles");
    }

    @Test
    void afterManyMailsOfASeatTheRestIsRefusedAndLettersAreFew() {
        var to = wayToAnswer();
        IntStream.range(0, ReplyPosting.AN_HOUR + 8).forEach(number -> honest(world.expert(), to, TEXT + number));

        node().take();

        assertThat(answers()).hasSize(ReplyPosting.AN_HOUR);
        assertThat(in("Refused")).isEqualTo(8);
        assertThat(told()).hasSize(Replies.LETTERS_A_DAY);
    }

    @Test
    void nobodyButTheJobOpensWaysOrLearnsOfMails() {
        honest(world.expert(), wayToAnswer(), TEXT);
        node().take();

        for (var seat : List.of(world.staff(), world.alpha(), world.expert())) {
            assertThat(one(
                            seat,
                            "select open_reply(repeat('a', 64), acting_person(), 'question/" + question + "', now())",
                            Boolean.class))
                    .isFalse();
            assertThat(one(seat, "select count(*) from tell_replies(10, 10)", Integer.class))
                    .isZero();
        }
        assertThat(one(world.staff(), "select count(*) from reply_receipt", Integer.class))
                .isZero();
        assertThat(one(
                        world.alpha(),
                        "select take_reply(repeat('b', 64), '" + world.expert() + "', '" + question
                                + "', 'POSTED', false)",
                        Boolean.class))
                .isFalse();
    }

    @Test
    void endedWaysAndOldMailsAreForgotten() {
        honest(world.expert(), wayToAnswer(), TEXT);
        node().take();

        TravellingClock.at(
                clock.instant().plus(Replies.LIFE.multipliedBy(5)).plus(Duration.ofDays(1)), () -> node().forget());

        assertThat(one(world.expert(), "select count(*) from reply_way", Integer.class))
                .isZero();
        assertThat(one(world.expert(), "select count(*) from reply_receipt", Integer.class))
                .isZero();
    }

    @Test
    void itIsOffUnlessItIsSaidWhereMailArrivesAndOnlyOnWithAServerToTrust() {
        var off = new ApplicationContextRunner().withParent(context).withUserConfiguration(ReplyConfiguration.class);
        var on = off.withPropertyValues(
                "ishigaki.reply.address=reply@example.jp", "ishigaki.reply.mailbox=imaps://imap.example.jp/INBOX");

        off.run(found -> assertThat(found.containsBean("replyWays")).isFalse());
        on.run(found ->
                assertThat(found).hasFailed().getFailure().rootCause().hasMessageContaining("ishigaki.reply.trusted"));
        on.withPropertyValues("ishigaki.reply.trusted=mx.example.jp", "ishigaki.mail-from=石垣 <office@example.jp>")
                .run(found -> {
                    assertThat(found).hasNotFailed();
                    assertThat(found.getBean(ReplyWays.class)).isNotNull();
                    assertThat(found.getBean(ReplyRounds.class)).isNotNull();
                });
    }
}
