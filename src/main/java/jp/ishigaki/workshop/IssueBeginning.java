package jp.ishigaki.workshop;

import java.util.Optional;
import java.util.UUID;

/** Words with which an issue begins, written elsewhere in a module above; only what the actor may read. */
public interface IssueBeginning {

    Optional<String> words(UUID thing);
}
