package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import jp.ishigaki.facilitation.GroupOutput;
import jp.ishigaki.facilitation.GroupRecord;
import jp.ishigaki.facilitation.OutputRemark;
import jp.ishigaki.grouping.GroupMember;
import jp.ishigaki.grouping.GroupRole;
import jp.ishigaki.grouping.WorkshopGroup;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Facts;

/** What a group brought forth, who did what for it, what was said about it, and its earlier versions. */
class OutputCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient DateTexts dates;
    private final transient WorkshopGroup group;

    OutputCard(WorkshopGroup group, GroupRecord record, DateTexts dates) {
        this.group = group;
        this.dates = dates;
        setClassName("output-card");
        attribute(this, "data-output", String.valueOf(group.number()));
        var versions = record.versions();
        if (versions.isEmpty()) {
            add(p("meta", getTranslation("facilitation.OutputCard.none")));
        } else {
            var newest = versions.getFirst();
            add(roles(newest), p("live-words", newest.body()), p("meta", words(newest)));
        }
        record.remarks().forEach(remark -> add(remark(remark)));
        if (versions.size() > 1) {
            add(earlier(versions.subList(1, versions.size())));
        }
    }

    /** Under the group's name, where that does not stand already. */
    OutputCard named() {
        addComponentAsFirst(h3(getTranslation("grouping.group", group.number())));
        return this;
    }

    private Component roles(GroupOutput output) {
        var facts = new Facts();
        for (var role : GroupRole.values()) {
            group.members().stream()
                    .filter(member -> member.membership().equals(output.roles().holder(role)))
                    .map(GroupMember::name)
                    .findFirst()
                    .ifPresent(name -> facts.fact(getTranslation("grouping.GroupRole." + role), name));
        }
        return facts;
    }

    private String words(GroupOutput version) {
        var at = version.writtenAt();
        var when = at == null ? "" : dates.dateAndTime(at, getLocale());
        var reason = version.reason();
        return reason == null
                ? getTranslation("facilitation.OutputCard.version", version.number(), version.writer(), when)
                : getTranslation("facilitation.OutputCard.amended", version.number(), version.writer(), when, reason);
    }

    private Component remark(OutputRemark remark) {
        var said = div(
                "post live-remark",
                div(
                        "card-head",
                        chip("info", getTranslation("facilitation.OutputRemark." + remark.role())),
                        text(remark.author()),
                        p("meta", dates.dateAndTime(remark.writtenAt(), getLocale()))),
                p("live-words", remark.body()));
        return attribute(said, "data-remark", remark.role().name());
    }

    private Component earlier(List<GroupOutput> versions) {
        var all = new Div();
        versions.forEach(version -> all.add(
                div("live-version", p("meta", words(version)), roles(version), p("live-words", version.body()))));
        var details = new NativeDetails(getTranslation("facilitation.OutputCard.earlier", versions.size()), all);
        details.setClassName("output-versions");
        return details;
    }
}
