/** Files from outside: taken in under a limit, told by their bytes, and looked through before anybody keeps them. */
@org.springframework.modulith.NamedInterface("file")
@NullMarked
package jp.ishigaki.material.file;

import org.jspecify.annotations.NullMarked;
