@NullMarked
package jp.ishigaki.enrolment.ui;

import org.jspecify.annotations.NullMarked;
