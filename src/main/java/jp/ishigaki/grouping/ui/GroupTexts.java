package jp.ishigaki.grouping.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.grouping.Attendee;
import jp.ishigaki.grouping.Finding;
import jp.ishigaki.grouping.GroupRole;
import jp.ishigaki.grouping.GroupingReview;
import jp.ishigaki.grouping.WorkshopGroup;
import jp.ishigaki.identity.QuotaFrame;
import org.jspecify.annotations.Nullable;

/** What groups, tables and findings are called in the reader's language. */
final class GroupTexts {

    private final Component reader;

    GroupTexts(Component reader) {
        this.reader = reader;
    }

    String group(int number) {
        return reader.getTranslation("grouping.group", number);
    }

    String table(WorkshopGroup group) {
        return group.table().isEmpty() ? reader.getTranslation("grouping.table", group.number()) : group.table();
    }

    String role(GroupRole role) {
        return reader.getTranslation("grouping.GroupRole." + role);
    }

    /** A company whose entry says nothing of its industry is counted by its frame. */
    String industry(String industry) {
        return Stream.of(QuotaFrame.values())
                .filter(frame -> frame.name().equals(industry))
                .findFirst()
                .map(frame -> reader.getTranslation("grouping.QuotaFrame." + frame))
                .orElse(industry);
    }

    /** How many groups of which size that many people make. */
    String sizes(int people, int groups) {
        var small = people / groups;
        var larger = people % groups;
        return larger == 0
                ? reader.getTranslation("grouping.ProposePanel.sizes", small, groups)
                : reader.getTranslation("grouping.ProposePanel.sizes.two", small + 1, larger, small, groups - larger);
    }

    String finding(Finding finding, GroupingReview review) {
        var key = "grouping.Finding." + finding.kind();
        var group = finding.group();
        return switch (finding.kind()) {
            case INDUSTRY -> reader.getTranslation(key, group, industry(finding.what()), finding.count());
            case MET_LAST ->
                reader.getTranslation(key, group, name(finding.one(), review), name(finding.other(), review));
            case UNEVEN -> reader.getTranslation(key);
            case EXCUSED, LEFT -> reader.getTranslation(key, group, name(finding.one(), review));
            case MISSING -> reader.getTranslation(key, name(finding.one(), review));
            case ROLE -> reader.getTranslation(key, group, role(GroupRole.valueOf(finding.what())));
        };
    }

    private static String name(@Nullable UUID membership, GroupingReview review) {
        return membership == null
                ? ""
                : review.attendee(membership).map(Attendee::name).orElse("");
    }

    /** How many more or fewer points, with a sign that is read aloud as one. */
    String effect(int difference) {
        return difference == 0
                ? reader.getTranslation("grouping.GroupEditor.same")
                : (difference < 0 ? "−" : "+") + Math.abs(difference);
    }
}
