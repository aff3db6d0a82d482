package jp.ishigaki.material.file;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Files of one module that no scanner has judged. Asked as the tenant's job, each time in a transaction of its own. */
public interface UnjudgedFiles {

    /** Longer than a scanner is waited for; after that whoever took a file is taken to have ended. */
    Duration TAKEN_FOR = Duration.ofMinutes(2);

    /** Takes one file that no other node has just taken, the one that waits longest first. */
    Optional<UUID> take();

    /** A piece of it by number from 0, and an empty one at the end. */
    byte[] piece(UUID file, int place);

    /** Keeps what the scanner said of it. */
    void judge(UUID file, ScanState found);
}
