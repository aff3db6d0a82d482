package jp.ishigaki.enclosure.ui;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.enclosure.EnclosureQueries;
import jp.ishigaki.enclosure.EnclosureRow;
import jp.ishigaki.enclosure.EnclosureService;
import jp.ishigaki.material.file.Intake;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What pages need of the files of posts: where they are laid down, and those of a thread. */
@Component
public class Enclosures {

    private final EnclosureService service;
    private final EnclosureQueries queries;
    private final Intake intake;

    Enclosures(EnclosureService service, EnclosureQueries queries, Intake intake) {
        this.service = service;
        this.queries = queries;
        this.intake = intake;
    }

    /**
     * Where files are laid by the draft of a place.
     *
     * @param question that it answers, or null
     */
    public EnclosureField field(String place, @Nullable UUID question) {
        return new EnclosureField(place, question, service, queries, intake);
    }

    /** By the ids of the question and its answers. */
    public Map<UUID, List<EnclosureRow>> ofThread(UUID question) {
        return queries.ofThread(question);
    }
}
