package jp.ishigaki.notification;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.ishigaki.notification.NoticeTopic.Written;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All topics that the modules name, and one for what none of them does. */
@Component
public class TopicList {

    static final String DIGEST = "digest";

    private static final NoticeTopic OTHER = new NoticeTopic("other", "", Hearing.DIGEST);

    private final List<NoticeTopic> all;

    TopicList(ObjectProvider<NoticeTopics> modules) {
        this.all = Stream.concat(modules.orderedStream().flatMap(each -> each.topics().stream()), Stream.of(OTHER))
                .toList();
    }

    List<NoticeTopic> all() {
        return all;
    }

    public String[] texts(Function<NoticeTopic, Object> part) {
        return all.stream().map(part).map(Object::toString).toArray(String[]::new);
    }

    public Boolean[] mutable() {
        return all.stream().map(NoticeTopic::mutable).toArray(Boolean[]::new);
    }

    /** Whether a browser shows notices of the topic to those who have said nothing: where a letter comes at once. */
    public boolean isPressing(String topic) {
        return named(topic).anyMatch(each -> each.usual() == Hearing.AT_ONCE || each.written() == Written.ALWAYS);
    }

    /** The same for each of the beginnings of keys. */
    public Boolean[] pressing() {
        return all.stream().map(each -> isPressing(each.topic())).toArray(Boolean[]::new);
    }

    /** What begins like this is not told of things that the reader has muted. */
    String[] mutableKeys() {
        return keys(true);
    }

    /** What begins like this is told in any case. */
    String[] mustKeys() {
        return keys(false);
    }

    private String[] keys(boolean mutable) {
        return all.stream()
                .filter(each -> each.mutable() == mutable && !each.key().isEmpty())
                .map(each -> each.key() + "%")
                .toArray(String[]::new);
    }

    /** How those hear of it who have said nothing. */
    Hearing usual(String topic) {
        return named(topic).map(NoticeTopic::usual).findFirst().orElse(OTHER.usual());
    }

    /** Whether anything is left to choose. */
    boolean isMust(String topic) {
        return named(topic).allMatch(each -> each.written() == Written.ALWAYS);
    }

    public boolean isKnown(String topic) {
        return named(topic).findAny().isPresent();
    }

    /** In their order, each once. */
    public List<String> names() {
        return all.stream().map(NoticeTopic::topic).distinct().toList();
    }

    private Stream<NoticeTopic> named(String topic) {
        return all.stream().filter(each -> each.topic().equals(topic));
    }
}
