package jp.ishigaki.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out connections only to the transaction manager, so that SQL outside a bound transaction is an error. */
class GuardedDataSource extends DelegatingDataSource {

    private static final ScopedValue<Boolean> OPEN = ScopedValue.newInstance();

    GuardedDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!OPEN.isBound()) {
            throw new NoActorException("Database access outside a transaction");
        }
        return super.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new NoActorException("Only the runtime role connects");
    }

    void whileOpen(Runnable work) {
        ScopedValue.where(OPEN, true).run(work);
    }

    <T> T whileOpen(Supplier<T> work) {
        return ScopedValue.where(OPEN, true).call(work::get);
    }
}
