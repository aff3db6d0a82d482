/** Where a form takes a file in, for whatever keeps one. */
@org.springframework.modulith.NamedInterface("field")
@NullMarked
package jp.ishigaki.material.field;

import org.jspecify.annotations.NullMarked;
