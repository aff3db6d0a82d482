/**
 * Mail that leaves the programme: an outbox in the database and the wording of letters.
 *
 * <p>A letter is put in the transaction that has the reason for it: rolled back, it was never written; committed, it
 * survives whatever happens to the process. A worker hands it to the SMTP server afterwards, at most once by itself; what
 * it cannot know to have been handed over is UNCLEAR and the staff's to decide (decision 0005).
 *
 * <p>Templates are files {@code mail/<module>.<name>_ja.txt} and {@code _en.txt}, first line subject, rest body, with
 * Mustache places. The staff may word them anew for their tenant.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "tenancy"})
@NullMarked
package jp.ishigaki.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
