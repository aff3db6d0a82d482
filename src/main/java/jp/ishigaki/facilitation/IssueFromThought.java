package jp.ishigaki.facilitation;

import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.workshop.IssueBeginning;
import org.springframework.stereotype.Component;

/** A thought or an idea of a workshop becomes an issue of the company. */
@Component
class IssueFromThought implements IssueBeginning {

    private final FacilitationQueries queries;

    IssueFromThought(FacilitationQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<String> words(UUID thing) {
        return queries.words(thing);
    }
}
