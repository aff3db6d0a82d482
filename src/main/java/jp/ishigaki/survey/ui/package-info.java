@NullMarked
package jp.ishigaki.survey.ui;

import org.jspecify.annotations.NullMarked;
