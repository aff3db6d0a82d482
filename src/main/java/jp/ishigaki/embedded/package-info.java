/**
 * The PostgreSQL 18 that Ishigaki brings with it, so that a fresh clone runs with one command.
 *
 * <p>When no {@code spring.datasource.url} is given, {@link jp.ishigaki.embedded.EmbeddedPostgresEnvironment} starts a
 * server in the data folder ({@code ishigaki.data}, default {@code .data}) before the application context exists, and
 * contributes the properties of the data source (runtime role) and of the migrations (owner role). With a
 * {@code spring.datasource.url} nothing here runs, and {@code ishigaki.embedded} is {@code false}.
 *
 * <p>What always holds: the server listens on the loopback address only and has no Unix socket; every role has its own
 * generated password, kept in one file that only its owner reads; {@code trust} appears nowhere; one process at a time
 * uses a data folder; a server that a killed process left behind is ended before the next one starts, and only after
 * its command line proves that it is ours.
 *
 * <p>The three roles and the database are made by {@link jp.ishigaki.embedded.DatabaseRoles}, which the tests use on
 * any other server too.
 */
@NullMarked
@ApplicationModule(
        displayName = "Embedded database",
        allowedDependencies = {})
package jp.ishigaki.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
