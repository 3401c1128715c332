/** Holds what a service answers against what its OpenAPI document says. */
@NullMarked
package nl.innovatiebudget.parts.contract;

import org.jspecify.annotations.NullMarked;
