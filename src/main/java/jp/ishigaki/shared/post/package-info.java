/** Posting to programs elsewhere, whose addresses somebody typed or a browser named: to the internet alone. */
@org.springframework.modulith.NamedInterface("post")
@NullMarked
package jp.ishigaki.shared.post;

import org.jspecify.annotations.NullMarked;
