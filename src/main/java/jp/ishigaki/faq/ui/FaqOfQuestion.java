package jp.ishigaki.faq.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.community.QuestionDisclosure;
import jp.ishigaki.community.ui.QuestionPanel;
import jp.ishigaki.faq.FaqConsent;
import jp.ishigaki.faq.FaqConsents;
import jp.ishigaki.faq.FaqDesk;
import jp.ishigaki.faq.FaqOfAnswer;
import jp.ishigaki.faq.FaqPaths;
import jp.ishigaki.faq.FaqRefusedException;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/**
 * On a question's page: the entries made from its answers; to those who write the way to make one; and to the asker of
 * what was asked for the experts whether they agree.
 */
@org.springframework.stereotype.Component
@Order(30)
class FaqOfQuestion implements QuestionPanel {

    private final FaqDesk desk;
    private final FaqConsents consents;
    private final IdentityQueries identity;

    FaqOfQuestion(FaqDesk desk, FaqConsents consents, IdentityQueries identity) {
        this.desk = desk;
        this.consents = consents;
        this.identity = identity;
    }

    @Override
    public Optional<Component> of(QuestionDetails question, Runnable changed) {
        var readers = question.question().disclosure();
        if (readers == QuestionDisclosure.COMPANY) {
            return Optional.empty();
        }
        var id = question.question().id();
        var answers = desk.ofQuestion(id);
        var consent = readers == QuestionDisclosure.EXPERTS ? consents.of(id).orElse(null) : FaqConsent.GIVEN;
        var card = section("card");
        card.setId("question-faq");
        made(card, answers);
        if (readers == QuestionDisclosure.EXPERTS && question.disclosable() && consent != null) {
            asker(card, id, consent, changed);
        }
        writer(card, id, answers, consent, changed);
        if (card.getComponentCount() == 0) {
            return Optional.empty();
        }
        card.addComponentAsFirst(h2(FaqWords.word("FaqOfQuestion.title")));
        return Optional.of(card);
    }

    private static void made(Section card, List<FaqOfAnswer> answers) {
        for (var answer : answers) {
            var entry = answer.entry();
            if (entry != null) {
                var way = link(FaqPaths.entry(entry), String.valueOf(answer.title()));
                card.add(div("", attribute(way, "data-faq", entry.toString())));
                if (!answer.released()) {
                    card.add(p("meta", word("unreleased")));
                }
            }
        }
    }

    /** The asker alone says whether it may be, under a pseudonym as well. */
    private void asker(Section card, UUID question, FaqConsent consent, Runnable changed) {
        card.add(attribute(p("", word("asked." + consent)), "data-consent", consent.name()));
        var buttons = div("toolbar");
        if (consent != FaqConsent.GIVEN) {
            buttons.add(answering(question, true, changed));
        }
        if (consent != FaqConsent.REFUSED) {
            buttons.add(answering(question, false, changed));
        }
        card.add(buttons);
    }

    private Component answering(UUID question, boolean agrees, Runnable changed) {
        var press = button(word(agrees ? "agree" : "refuse"), () -> {
            consents.answer(question, agrees);
            changed.run();
        });
        press.setId(agrees ? "faq-agree" : "faq-refuse");
        return press;
    }

    private void writer(
            Section card, UUID question, List<FaqOfAnswer> answers, @Nullable FaqConsent consent, Runnable changed) {
        var actor = identity.actor();
        var open = answers.stream().filter(answer -> answer.entry() == null).toList();
        if (open.isEmpty() || !actor.is(Role.STAFF, Role.EXPERT, Role.LECTURER)) {
            return;
        }
        if (consent == FaqConsent.GIVEN) {
            var ways = div("toolbar");
            open.forEach(answer -> {
                var make = link(FaqPaths.from(answer.answer()), word("make", answer.place()));
                make.addClassName("btn");
                ways.add(attribute(make, "data-make", answer.answer().toString()));
            });
            card.add(p("meta", word("makeHelp")), ways);
        } else {
            asking(card, question, actor, consent, changed);
        }
    }

    private void asking(Section card, UUID question, Actor actor, @Nullable FaqConsent consent, Runnable changed) {
        if (consent != null) {
            card.add(attribute(p("meta", word("consent." + consent)), "data-consent", consent.name()));
        } else if (!actor.is(Role.LECTURER)) {
            var ask = button(word("ask"), () -> {
                try {
                    consents.ask(question);
                } catch (FaqRefusedException meanwhile) {
                    // Somebody else asked a moment ago; the page shows it.
                }
                changed.run();
            });
            ask.setId("faq-ask");
            card.add(p("meta", word("askHelp")), div("toolbar", ask));
        }
    }

    private static String word(String key, Object... args) {
        return FaqWords.word("FaqOfQuestion." + key, args);
    }
}
