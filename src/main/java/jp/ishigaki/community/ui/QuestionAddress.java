package jp.ishigaki.community.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Locale;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.community.QuestionFilter;
import jp.ishigaki.community.QuestionKey;
import jp.ishigaki.community.QuestionScope;
import jp.ishigaki.shared.Turn;

/** What a list of questions shows, as it stands in its address; what an address says wrongly it does not say. */
final class QuestionAddress {

    private QuestionAddress() {}

    static QuestionScope scope(QueryParameters query) {
        var filter = Arrays.stream(QuestionFilter.values())
                .filter(each -> tab(each).equals(query.getSingleParameter("tab").orElse("")))
                .findFirst()
                .orElse(QuestionFilter.ALL);
        var part = query.getSingleParameter("part")
                .filter(number -> number.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .orElse(null);
        return QuestionScope.of(filter)
                .ofPart(part)
                .tagged(query.getSingleParameter("tag").orElse(null));
    }

    static Turn<QuestionKey> turn(QueryParameters query) {
        return query.getSingleParameter(QuestionTurns.NEWER_THAN)
                .flatMap(QuestionKey::parse)
                .map(Turn::before)
                .orElseGet(() -> Turn.after(query.getSingleParameter(QuestionTurns.OLDER_THAN)
                        .flatMap(QuestionKey::parse)
                        .orElse(null)));
    }

    static String of(QuestionScope scope) {
        var address = CommunityPaths.QUESTIONS + "?tab=" + tab(scope.filter());
        if (scope.part() != null) {
            address += "&part=" + scope.part();
        }
        return scope.tag() == null ? address : address + "&" + CommunityPaths.tagQuery(scope.tag());
    }

    static String tab(QuestionFilter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }
}
