package jp.ishigaki.commitment.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.commitment.CommitmentDetails;
import jp.ishigaki.commitment.CommitmentPaths;
import jp.ishigaki.commitment.CommitmentQueries;
import jp.ishigaki.commitment.CommitmentRefusedException;
import jp.ishigaki.commitment.CommitmentRow;
import jp.ishigaki.commitment.CommitmentService;
import jp.ishigaki.commitment.CommitmentState;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.Role;

/** What the reader can do with a commitment: the company claims, the expert or staff verify, both change what is open. */
@SpringComponent
class CommitmentActs {

    private final CommitmentService service;
    private final CommitmentQueries queries;
    private final BusinessCalendar calendar;
    private final Clock clock;

    CommitmentActs(CommitmentService service, CommitmentQueries queries, BusinessCalendar calendar, Clock clock) {
        this.service = service;
        this.queries = queries;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param done told by a word of what was done, when it was */
    Component of(CommitmentDetails commitment, Actor actor, Told told, Consumer<String> done) {
        var card = section("card", h2(text("title")));
        card.setId("commitment-acts");
        var row = commitment.row();
        if (row.state().isOver()) {
            card.add(p("meta", text("over")));
            return card;
        }
        var asks = div("");
        var buttons = div("toolbar");
        card.add(buttons, asks);
        if (actor.role().isOfCompany()) {
            ofCompany(row, buttons, told, done);
        } else {
            ofOthers(commitment, buttons, asks, told, done);
        }
        if (row.state() == CommitmentState.AGREED && !actor.is(Role.STAFF)) {
            buttons.add(opener("revise", () -> revise(row, asks, told, done)));
        }
        buttons.add(opener(
                "callOff",
                () -> ask(
                        asks,
                        new ReasonAsk(
                                "callOff",
                                reason -> act(
                                        told,
                                        done,
                                        "calledOff",
                                        () -> service.callOff(row.id(), reason, row.version()))))));
        return card;
    }

    private void ofCompany(CommitmentRow row, Div buttons, Told told, Consumer<String> done) {
        if (row.state() == CommitmentState.AGREED) {
            var claim = link(CommitmentPaths.claim(row.id()), text("claim"));
            claim.addClassNames("btn", "btn-primary");
            claim.setId("commitment-claim");
            buttons.add(claim);
        } else if (row.state() == CommitmentState.CLAIMED) {
            buttons.add(opener(
                    "takeBack", () -> act(told, done, "takenBack", () -> service.takeBack(row.id(), row.version()))));
        }
    }

    private void ofOthers(CommitmentDetails commitment, Div buttons, Div asks, Told told, Consumer<String> done) {
        var row = commitment.row();
        switch (row.state()) {
            case CLAIMED -> {
                if (commitment.mayVerify()) {
                    var verify = primaryButton(
                            text("verify"),
                            () -> act(told, done, "verified", () -> service.verify(row.id(), row.version())));
                    verify.setId("commitment-verify");
                    buttons.add(verify);
                }
                buttons.add(opener(
                        "sendBack",
                        () -> ask(
                                asks,
                                new ReasonAsk(
                                        "sendBack",
                                        why -> act(
                                                told,
                                                done,
                                                "sentBack",
                                                () -> service.sendBack(row.id(), why, row.version()))))));
            }
            case AGREED ->
                buttons.add(opener(
                        "transfer",
                        () -> ask(
                                asks,
                                new DayAsk(
                                        LocalDate.now(clock),
                                        (day, remark) -> act(
                                                told,
                                                done,
                                                "transferred",
                                                () -> service.transfer(row.id(), day, remark, row.version()))))));
            case TRANSFERRED ->
                buttons.add(opener(
                        "resume", () -> act(told, done, "resumed", () -> service.resume(row.id(), row.version()))));
            case VERIFIED, CALLED_OFF -> {}
        }
    }

    private void revise(CommitmentRow row, Div asks, Told told, Consumer<String> done) {
        var owners = queries.owners(row.company());
        var fields = new PromiseFields("commitment", owners, calendar.days(), LocalDate.now(clock));
        fields.fill(row.promise(), owners);
        var save = primaryButton(
                text("save"),
                () -> fields.read()
                        .ifPresent(promise -> act(told, done, "revised", () -> {
                            try {
                                service.revise(row.id(), promise, row.version());
                            } catch (CommitmentRefusedException refused) {
                                fields.refuse(refused);
                                throw refused;
                            }
                        })));
        save.setId("commitment-save");
        ask(asks, div("", fields, div("toolbar", save)));
    }

    private static void ask(Div asks, Component question) {
        asks.removeAll();
        asks.add(question);
    }

    private NativeButton opener(String key, Runnable open) {
        var opener = button(text(key), open);
        opener.setId("commitment-" + key);
        return opener;
    }

    private static void act(Told told, Consumer<String> done, String word, Runnable act) {
        if (told.attempt(act)) {
            done.accept(word);
        }
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation("commitment.CommitmentActs." + key);
    }
}
