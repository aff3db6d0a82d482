package jp.ishigaki.desk.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.desk.DeskFilter;
import jp.ishigaki.desk.DeskPaths;
import jp.ishigaki.desk.DeskQueries;
import jp.ishigaki.desk.DeskRefusedException;
import jp.ishigaki.desk.DeskRow;
import jp.ishigaki.desk.DeskScope;
import jp.ishigaki.desk.DeskService;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.NavGroup;
import org.jspecify.annotations.Nullable;

/** An expert's desk: what is theirs and what nobody has taken yet, the most urgent first. */
@Route(DeskPaths.DESK)
@Menu(title = "desk.DeskView.title", order = NavGroup.OWN_WORK + 12)
@RolesAllowed("EXPERT")
class DeskView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;
    private static final List<DeskScope> SCOPES = List.of(DeskScope.values());

    private final transient DeskQueries queries;
    private final transient DeskService desk;
    private final transient CurriculumQueries curriculum;
    private final transient DateTexts dates;
    private final Div told = div("");

    DeskView(DeskQueries queries, DeskService desk, CurriculumQueries curriculum, DateTexts dates) {
        this.queries = queries;
        this.desk = desk;
        this.curriculum = curriculum;
        this.dates = dates;
        attribute(told, "role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        told.removeAll();
        show(DeskFilters.asked(event, DeskScope.MINE, null));
    }

    private void show(DeskFilter filter) {
        removeAll();
        var counts = queries.counts(null);
        var chips = div("chips");
        if (counts.late() > 0) {
            chips.add(chip("late", DeskWords.word(this, "Words.lateOnes", counts.late())));
        }
        var profile = link(DeskPaths.PROFILE, DeskWords.word(this, "DeskView.profile"));
        profile.addClassName("btn");
        profile.setId("desk-profile");
        add(
                div(
                        "page-head",
                        div("page-head-line", h1(getPageTitle()), div("toolbar", profile)),
                        p("lead", DeskWords.word(this, "DeskView.lead")),
                        chips),
                new DeskFilters(DeskPaths.DESK, filter, SCOPES, counts, curriculum.parts()),
                told,
                new DeskRows(
                        after -> queries.questions(filter, after, PAGE),
                        row -> act(row, filter),
                        DeskWords.word(this, "DeskView.empty." + filter.scope()),
                        dates));
    }

    private @Nullable Component act(DeskRow row, DeskFilter filter) {
        if (!row.state().isOpen() || row.expert() != null) {
            return null;
        }
        var claim = button(DeskWords.word(this, "Act.claim"), () -> claim(row.question(), filter));
        claim.setAriaLabel(DeskWords.word(this, "DeskView.claimOne", row.title()));
        return attribute(claim, "data-claim", row.question().toString());
    }

    private void claim(UUID question, DeskFilter filter) {
        told.removeAll();
        try {
            desk.claim(question, false);
            told.add(p("notice", DeskWords.word(this, "DeskView.claimed")));
        } catch (DeskRefusedException refused) {
            told.add(p("notice is-warn", DeskWords.refused(this, refused)));
            if (refused.reason() == DeskRefusedException.Reason.FULL) {
                told.add(beyond(question, filter));
            }
        }
        show(filter);
    }

    private Component beyond(UUID question, DeskFilter filter) {
        var all = button(DeskWords.word(this, "Act.claimBeyond"), () -> {
            told.removeAll();
            try {
                desk.claim(question, true);
                told.add(p("notice", DeskWords.word(this, "DeskView.claimed")));
            } catch (DeskRefusedException refused) {
                told.add(p("notice is-warn", DeskWords.refused(this, refused)));
            }
            show(filter);
        });
        all.setId("claim-beyond");
        return div("toolbar", all);
    }

    @Override
    public String getPageTitle() {
        return DeskWords.word(this, "DeskView.title");
    }
}
