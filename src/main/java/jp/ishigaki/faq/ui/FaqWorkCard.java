package jp.ishigaki.faq.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Section;
import java.io.Serializable;
import java.util.function.Consumer;
import jp.ishigaki.faq.FaqPaths;
import jp.ishigaki.faq.FaqState;
import jp.ishigaki.faq.FaqWork;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.Role;

/** How far an entry is, and what the reader may do with it now. */
class FaqWorkCard extends Section {

    private static final long serialVersionUID = 1L;

    /** What is done with an entry, by the page around it; each names the version that was seen. */
    interface Acts extends Serializable {

        void submit(int seen);

        void release(int seen);

        void giveBack(int seen, String why);

        void confirm(int seen);

        void retire(int seen, String why);
    }

    private final Acts acts;
    private final int seen;

    FaqWorkCard(FaqWork work, Actor reader, Acts acts, DateTexts dates) {
        this.acts = acts;
        this.seen = work.newest().number();
        setClassName("card");
        setId("faq-work");
        add(h2(text("title")), div("chips", FaqWords.state(work.state())));
        var source = work.source();
        if (source != null) {
            var way = link(source.path(), text("source", source.title()));
            way.setId("faq-source");
            add(div("meta", way));
        }
        step(work, reader);
        var edit = link(FaqPaths.edit(work.id()), text("edit"));
        edit.addClassNames("btn", "btn-quiet");
        edit.setId("faq-edit");
        add(div("toolbar", edit));
        if (work.state() != FaqState.RETIRED && (work.released() == null || !reader.is(Role.LECTURER))) {
            add(fold("retire", why -> acts.retire(seen, why)));
        }
        add(new FaqHistory(work, dates));
    }

    private void step(FaqWork work, Actor reader) {
        switch (work.state()) {
            case DRAFT, RETURNED -> {
                add(p("meta", text("draftHelp")));
                toolbar("submit", () -> acts.submit(seen));
            }
            case IN_REVIEW -> review(work, reader);
            case RELEASED -> {
                if (!reader.is(Role.LECTURER)) {
                    add(p("meta", text("confirmHelp")));
                    toolbar("confirm", () -> acts.confirm(seen));
                }
            }
            case RETIRED -> add(p("meta", text("retiredHelp")));
        }
    }

    private void review(FaqWork work, Actor reader) {
        if (reader.is(Role.LECTURER) || work.newest().writtenBy().equals(reader.person())) {
            add(p("meta", text("waiting")));
            return;
        }
        add(p("meta", text("reviewHelp")));
        toolbar("release", () -> acts.release(seen));
        add(fold("return", why -> acts.giveBack(seen, why)));
    }

    private void toolbar(String key, Runnable act) {
        var press = primaryButton(text(key), act);
        press.setId("faq-" + key);
        add(div("toolbar", press));
    }

    private FaqReason fold(String key, Consumer<String> act) {
        return new FaqReason("faq-" + key, text(key), text(key + ".why"), act);
    }

    private String text(String key, Object... args) {
        return getTranslation("faq.FaqWorkCard." + key, args);
    }
}
