/**
 * Webhooks: the office's own programs are told that something was asked, answered, solved, closed or opened again. Ids go out, never words or
 * names; what is done without a name is told when its day has ended.
 */
@NamedInterface("hook")
@NullMarked
package jp.ishigaki.reach.hook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
