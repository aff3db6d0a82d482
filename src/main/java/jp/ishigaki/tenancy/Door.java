package jp.ishigaki.tenancy;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way by which a transaction comes into the database: its first statement, which is told the moment by the
 * application's clock, and for whom it opens.
 */
record Door(Kind kind, @Nullable UUID id) {

    enum Kind {
        SEAT("select set_config('ishigaki.moment', ?, true), e.* from enter(?) e"),
        JOB("select set_config('ishigaki.moment', ?, true), e.* from enter_job(?) e"),
        VISIT("select set_config('ishigaki.moment', ?, true), e.* from enter_as_visitor(?) e"),
        NOBODY("");

        final String statement;

        Kind(String statement) {
            this.statement = statement;
        }
    }

    static final Door NOBODYS = new Door(Kind.NOBODY, null);

    static Door ofSeat(UUID membership) {
        return new Door(Kind.SEAT, membership);
    }

    Optional<UUID> membership() {
        return kind == Kind.SEAT ? Optional.ofNullable(id) : Optional.empty();
    }

    /** What it means that nobody was let in. */
    RuntimeException whenShut() {
        return kind == Kind.SEAT ? new AccessEndedException() : new MissingException();
    }
}
