package jp.ishigaki.grouping.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import jp.ishigaki.grouping.Finding;
import jp.ishigaki.grouping.GroupingReview;

/** What staff may want otherwise about the groups as they are now. */
class FindingList extends Section {

    private static final long serialVersionUID = 1L;

    FindingList() {
        setClassName("card");
        setId("grouping-findings");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(GroupingReview review) {
        removeAll();
        setVisible(!review.groups().isEmpty());
        var findings = review.findings();
        var texts = new GroupTexts(this);
        add(div(
                "card-head",
                h2(getTranslation("grouping.FindingList.title")),
                attribute(
                        chip(findings.isEmpty() ? "done" : "soon", String.valueOf(findings.size())),
                        "id",
                        "grouping-finding-count")));
        if (findings.stream().noneMatch(FindingList::isOfTheSearch)) {
            add(p("", getTranslation("grouping.FindingList.none")));
        }
        if (!findings.isEmpty()) {
            var list = new UnorderedList();
            findings.forEach(finding -> list.add(attribute(
                    new ListItem(texts.finding(finding, review)),
                    "data-finding",
                    finding.kind().name())));
            add(list);
        }
        if (review.unavoidableRepeats() > 0) {
            add(p("meta", getTranslation("grouping.FindingList.unavoidable", review.unavoidableRepeats())));
        }
    }

    private static boolean isOfTheSearch(Finding finding) {
        return finding.kind() == Finding.Kind.INDUSTRY || finding.kind() == Finding.Kind.MET_LAST;
    }
}
