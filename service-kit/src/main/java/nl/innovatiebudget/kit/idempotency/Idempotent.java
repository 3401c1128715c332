package nl.innovatiebudget.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method, returning a {@code Response}, that honours {@code Idempotency-Key}. Its effect
 * and its answer are stored in one transaction, so a repeated request gets the first answer again
 * with {@code Idempotency-Replayed: true}, and the same key with another request is refused (409).
 * A refusal is not stored: it left nothing, so the same key may be used again.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
