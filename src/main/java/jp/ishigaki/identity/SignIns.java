package jp.ishigaki.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds what a signed-in account may act as. It runs before anybody acts, so it may ask one database function only. */
@Service
public class SignIns {

    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final TransactionTemplate transaction;

    SignIns(JdbcClient db, Clock clock, Acting acting, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The seats of an account, bound to its invitation at the first call.
     *
     * @param verified whether the provider vouches for the address; an unverified one never binds
     */
    public List<Seat> seatsOf(String issuer, String subject, @Nullable String email, boolean verified) {
        return acting.asNobody(() -> transaction.execute(status -> db.sql("select * from sign_in(?, ?, ?, ?, ?)")
                .param(issuer)
                .param(subject)
                .param(email == null ? "" : email)
                .param(verified && email != null)
                .param(Timestamp.from(clock.instant()))
                .query(SignIns::seat)
                .list()));
    }

    @SuppressWarnings("NullAway") // company and cohort may be SQL null
    private static Seat seat(ResultSet row, int index) throws SQLException {
        return new Seat(
                row.getObject("membership_id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                Role.valueOf(row.getString("role")),
                row.getString("tenant_name"),
                row.getString("company_name"),
                row.getObject("cohort_id", UUID.class));
    }
}
