/** The cards of the home page, one class a card. */
@NullMarked
package jp.ishigaki.shell.home;

import org.jspecify.annotations.NullMarked;
