/**
 * Tells a person that there is something for them. A notice carries ids and a message key, never content.
 *
 * <p>How somebody hears of it is that person's to say, by topic: in the application only, by mail at once, or in a
 * digest ({@link jp.ishigaki.notification.HearingService}). Modules name the topics of their notices
 * ({@link jp.ishigaki.notification.NoticeTopics}); the tenant's clock writes the letters, which tell that there is
 * something and not what. Nobody but the person learns who hears of what (decision 0027).
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "shared::web",
            "shared::post",
            "tenancy",
            "signal",
            "audit",
            "calendar",
            "mail",
            "curriculum"
        })
@NullMarked
package jp.ishigaki.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
