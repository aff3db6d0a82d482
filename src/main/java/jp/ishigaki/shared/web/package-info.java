/** Pages for everybody: plain HTML from the server, without scripts, sessions or accounts. */
@org.springframework.modulith.NamedInterface("web")
@NullMarked
package jp.ishigaki.shared.web;

import org.jspecify.annotations.NullMarked;
