/** Views of the materials, and the card of a session's materials on its page. */
@NullMarked
package jp.ishigaki.material.ui;

import org.jspecify.annotations.NullMarked;
