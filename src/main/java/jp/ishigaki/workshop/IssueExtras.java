package jp.ishigaki.workshop;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to an issue beside its words.
 *
 * @param owner the person of the company in whose hands it is
 * @param due the last day in time
 * @param tags at most {@value #TAGS}, of at most {@value #TAG} characters each
 * @param worksheet the version it is written on; null where its workshop has none
 * @param answers by the names of the worksheet's fields; blank ones count as not given
 */
public record IssueExtras(
        @Nullable UUID owner,
        @Nullable LocalDate due,
        List<String> tags,
        @Nullable UUID worksheet,
        Map<String, String> answers) {

    public static final int TAGS = 8;
    public static final int TAG = 20;
    public static final IssueExtras NONE = new IssueExtras(null, null, List.of(), null, Map.of());

    public IssueExtras {
        tags = tags.stream()
                .map(tag -> Words.orNone(tag.replace(',', ' '), TAG))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        if (tags.size() > TAGS) {
            throw new IllegalArgumentException("More than " + TAGS + " tags");
        }
        answers = answers.entrySet().stream()
                .filter(each -> !each.getValue().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().strip()));
    }
}
