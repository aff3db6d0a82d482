package jp.ishigaki.faq.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Section;
import jp.ishigaki.community.ui.Prose;
import jp.ishigaki.faq.FaqWork;

/** The newest wording beside the one that everybody reads. */
class FaqPendingVersion extends Section {

    private static final long serialVersionUID = 1L;

    FaqPendingVersion(FaqWork work) {
        var version = work.newest();
        setClassName("card");
        setId("faq-pending");
        add(
                h2(getTranslation("faq.FaqPendingVersion.title", version.number())),
                p(
                        "meta",
                        getTranslation(
                                "faq.FaqPendingVersion.place",
                                version.reference().section(),
                                version.reference().edition())),
                h3(version.question()),
                div("post", Prose.of(version.answer())));
    }
}
