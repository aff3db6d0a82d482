/**
 * The embedded default: an OIDC provider inside the process and a programme to look at. Neither exists when an
 * external database or issuer is configured.
 */
@ApplicationModule
@NullMarked
package jp.ishigaki.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
