package example.conversions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Stands on declarations. */
@Target(ElementType.PARAMETER)
@interface Nullable {}
