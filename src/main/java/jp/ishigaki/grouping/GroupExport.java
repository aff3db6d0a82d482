package jp.ishigaki.grouping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.shared.Export;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The groups of all sessions of a cohort, a line for each person. */
@Component
class GroupExport implements Export {

    private final GroupingQueries groupings;
    private final Messages messages;
    private final AuditTrail audit;

    GroupExport(GroupingQueries groupings, Messages messages, AuditTrail audit) {
        this.groupings = groupings;
        this.messages = messages;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public String title() {
        return "grouping.GroupExport.title";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "grouping.GroupExport.session",
                "grouping.GroupExport.day",
                "grouping.GroupExport.group",
                "grouping.GroupExport.table",
                "grouping.GroupExport.name",
                "grouping.GroupExport.kana",
                "grouping.GroupExport.company",
                "grouping.GroupExport.role",
                "grouping.GroupExport.absent");
    }

    @Override
    public boolean isOfCohort() {
        return true;
    }

    /** Session by session, so that no more than one is held at a time. */
    @Override
    public void each(@Nullable UUID cohort, Consumer<List<? extends @Nullable Object>> row) {
        if (cohort == null) {
            throw new MissingException();
        }
        groupings.overview(cohort).forEach(session -> {
            var groups = groupings.groups(session.session());
            audit.readAcrossCompanyLine(
                    "groups.exported",
                    groups.stream()
                            .flatMap(group -> group.members().stream())
                            .map(GroupMember::company)
                            .toList());
            groups.forEach(group -> group.members().forEach(member -> row.accept(line(session, group, member))));
        });
    }

    private List<@Nullable Object> line(GroupingRow session, WorkshopGroup group, GroupMember member) {
        return Arrays.<@Nullable Object>asList(
                session.number(),
                session.heldOn().toString(),
                group.number(),
                group.table(),
                member.name(),
                member.kana(),
                member.companyName(),
                member.role() == null ? "" : said("grouping.GroupRole." + member.role()),
                member.absent() ? said("grouping.GroupCard.absent") : "");
    }

    private String said(String key) {
        return messages.getTranslation(key, Locale.JAPANESE);
    }
}
