package jp.ishigaki.faq.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.community.ui.Prose;
import jp.ishigaki.faq.FaqDetails;
import jp.ishigaki.faq.FaqHelp;
import jp.ishigaki.faq.FaqPaths;
import jp.ishigaki.faq.FaqQueries;
import jp.ishigaki.faq.FaqRefusedException;
import jp.ishigaki.faq.FaqService;
import jp.ishigaki.faq.FaqVersion;
import jp.ishigaki.faq.FaqWork;
import jp.ishigaki.faq.FaqWorks;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;

/** One entry: to everybody what is released, and to those who write and review what is to be done with it. */
@Route(FaqPaths.FAQ + "/:entry")
@PermitAll
class FaqEntryView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient FaqQueries queries;
    private final transient FaqWorks works;
    private final transient FaqService service;
    private final transient FaqHelp help;
    private final transient Notifications notifications;
    private final transient DateTexts dates;
    private final transient Actor reader;
    private final Paragraph told = p("notice", "");
    private String title = "";

    FaqEntryView(
            FaqQueries queries,
            FaqWorks works,
            FaqService service,
            FaqHelp help,
            Notifications notifications,
            DateTexts dates,
            IdentityQueries identity) {
        this.queries = queries;
        this.works = works;
        this.service = service;
        this.help = help;
        this.notifications = notifications;
        this.dates = dates;
        this.reader = identity.actor();
        told.setId("faq-notice");
        attribute(told, "role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        told.setVisible(false);
        show(Asked.pathId(event, "entry").orElseThrow(MissingException::new));
    }

    private void show(UUID id) {
        notifications.markReadAbout(id);
        var released = queries.released(id);
        Optional<FaqWork> work =
                reader.is(Role.STAFF, Role.EXPERT, Role.LECTURER) ? Optional.of(works.work(id)) : Optional.empty();
        var version = released.map(FaqDetails::shown)
                .or(() -> work.map(FaqWork::newest))
                .orElseThrow(MissingException::new);
        title = version.question();
        removeAll();
        attribute(this, "data-faq", id.toString());
        var main = div("main", answer(version));
        released.ifPresent(details -> main.addComponentAsFirst(new FaqPlace(details, dates)));
        released.ifPresent(details -> main.add(helpful(details)));
        add(
                link(FaqPaths.of(version.part(), null), text("back")),
                div("page-head", tags(version.tags()), h1(title)),
                told,
                work.isEmpty()
                        ? main
                        : div("columns", main, div("side", new FaqWorkCard(work.get(), reader, acts(id), dates))));
        work.filter(each -> released.isPresent() && each.isUnreleased())
                .ifPresent(each -> main.add(new FaqPendingVersion(each)));
    }

    private static Component tags(List<String> tags) {
        var chips = div("chips");
        tags.forEach(tag -> chips.add(chip("plain", tag)));
        chips.setVisible(!tags.isEmpty());
        return chips;
    }

    private static Component answer(FaqVersion version) {
        var post = div("post", Prose.of(version.answer()));
        post.setId("faq-answer");
        return post;
    }

    private Component helpful(FaqDetails details) {
        var press = button(
                text(details.helped() ? "unhelp" : "help"),
                () -> act(details.id(), "", () -> help.mark(details.id(), !details.helped())));
        press.setId("faq-helpful");
        attribute(press, "aria-pressed", String.valueOf(details.helped()));
        var bar = div("toolbar", press);
        if (details.helpful() > 0) {
            bar.add(attribute(chip("done", FaqWords.word("helped", details.helpful())), "id", "faq-helped"));
        }
        return bar;
    }

    private FaqWorkCard.Acts acts(UUID id) {
        return new FaqWorkCard.Acts() {

            private static final long serialVersionUID = 1L;

            @Override
            public void submit(int seen) {
                act(id, "submitted", () -> service.submit(id, seen));
            }

            @Override
            public void release(int seen) {
                act(id, "released", () -> service.release(id, seen));
            }

            @Override
            public void giveBack(int seen, String why) {
                act(id, "returned", () -> service.giveBack(id, seen, why));
            }

            @Override
            public void confirm(int seen) {
                act(id, "confirmed", () -> service.confirm(id, seen));
            }

            @Override
            public void retire(int seen, String why) {
                act(id, "retired", () -> service.retire(id, seen, why));
            }
        };
    }

    private void act(UUID id, String done, Runnable act) {
        var word = done.isEmpty() ? "" : text(done);
        try {
            act.run();
        } catch (FaqRefusedException refused) {
            word = getTranslation(refused.messageKey());
        }
        show(id);
        told.setText(word);
        told.setVisible(!word.isEmpty());
    }

    private String text(String key) {
        return getTranslation("faq.FaqEntryView." + key);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
