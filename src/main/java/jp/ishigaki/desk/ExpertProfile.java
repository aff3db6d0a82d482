package jp.ishigaki.desk;

import java.util.List;
import jp.ishigaki.community.Tags;

/** What an expert says of the own work: parts of the textbook, topics, and how many questions a week. */
public record ExpertProfile(List<Integer> parts, List<String> tags, int weeklyCap) {

    /** As long as nothing was said. Nothing is routed to such an expert. */
    public static final ExpertProfile UNWRITTEN = new ExpertProfile(List.of(), List.of(), 5);

    public static final int MOST_A_WEEK = 50;
    public static final int MOST_TAGS = 20;
    public static final int LONGEST_TAG = Tags.LONGEST;

    public ExpertProfile {
        parts = List.copyOf(parts);
        tags = Tags.normal(tags);
    }
}
