/**
 * The frame around every view: signing in, choosing whom to act for, navigation, consent before all else, and what is
 * shown when something is missing, refused or broken. It stands on the services; nothing stands on it.
 */
@ApplicationModule
@NullMarked
package jp.ishigaki.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
