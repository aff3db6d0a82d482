/** The views of the self-diagnosis, and the pictures of a result that other pages show too. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package jp.ishigaki.diagnosis.ui;

import org.jspecify.annotations.NullMarked;
