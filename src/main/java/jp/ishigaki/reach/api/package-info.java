/** Questions, sessions and levels as programs read them, by tokens of the issuer by which people sign in. */
@NullMarked
package jp.ishigaki.reach.api;

import org.jspecify.annotations.NullMarked;
