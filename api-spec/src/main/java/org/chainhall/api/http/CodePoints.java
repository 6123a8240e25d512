package org.chainhall.api.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text's length as the contract counts it (JSON Schema: in characters, not in UTF-16 units). */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Constraint(validatedBy = CodePoints.Validator.class)
public @interface CodePoints {
    int min() default 0;

    int max() default Integer.MAX_VALUE;

    String message() default "must have {min} to {max} characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks {@link CodePoints}. */
    final class Validator implements ConstraintValidator<CodePoints, CharSequence> {
        private int min;
        private int max;

        @Override
        public void initialize(CodePoints limits) {
            min = limits.min();
            max = limits.max();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            int length = Character.codePointCount(text, 0, text.length());
            return length >= min && length <= max;
        }
    }
}
