/** What every module may use and nothing of the business: paging, message texts, small parts of the user interface. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package jp.ishigaki.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
