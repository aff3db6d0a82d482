/** Pages of the community, and the place on a question's page that other modules fill. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package jp.ishigaki.community.ui;

import org.jspecify.annotations.NullMarked;
