package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.ishigaki.cohort.CompanyInTrack;
import jp.ishigaki.cohort.Track;
import jp.ishigaki.cohort.TrackProposal;

/** Proposes how the companies that are in no track are dealt out; nothing is done before staff agree. */
class TrackProposalCard extends Section {

    private static final long serialVersionUID = 1L;

    private final Div shown = div("");

    TrackProposalCard(int unplaced, Supplier<TrackProposal> proposal, Consumer<TrackProposal> accept) {
        setClassName("card");
        setId("track-proposal");
        attribute(this, "data-unplaced", String.valueOf(unplaced));
        attribute(shown, "role", "status");
        var propose = button(getTranslation("cohort.TrackProposalCard.propose"), () -> show(proposal.get(), accept));
        propose.setId("propose-tracks");
        propose.addClassName("btn");
        add(
                h2(getTranslation("cohort.TrackProposalCard.title", unplaced)),
                p("", getTranslation("cohort.TrackProposalCard.lead")),
                div("toolbar", propose),
                shown);
    }

    private void show(TrackProposal proposal, Consumer<TrackProposal> accept) {
        shown.removeAll();
        proposal.added().forEach((track, companies) -> shown.add(track(track, companies)));
        var agree = primaryButton(
                getTranslation("cohort.TrackProposalCard.accept", proposal.size()), () -> accept.accept(proposal));
        agree.setId("accept-tracks");
        shown.add(div("toolbar", agree));
    }

    private Div track(Track track, List<CompanyInTrack> companies) {
        var list = new UnorderedList();
        companies.forEach(company -> list.add(new ListItem(getTranslation(
                "cohort.TrackProposalCard.company",
                company.name(),
                getTranslation("cohort.QuotaFrame." + company.quotaFrame()),
                company.industry()))));
        var name = getTranslation("cohort.TrackProposalCard.track", track.nameIn(getLocale()), companies.size());
        return attribute(div("", h3(name), list), "data-proposed", track.id().toString());
    }
}
