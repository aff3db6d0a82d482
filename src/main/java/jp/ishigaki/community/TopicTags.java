package jp.ishigaki.community;

import java.util.List;

/** A module that knows words to choose from when asking in the acting cohort. */
public interface TopicTags {

    List<String> tags();
}
