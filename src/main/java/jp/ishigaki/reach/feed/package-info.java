/** Questions as feed readers read them (RFC 4287), by secret addresses. */
@NullMarked
package jp.ishigaki.reach.feed;

import org.jspecify.annotations.NullMarked;
