/** Keycloak as the identity broker, and logging in at it as a portal does. */
@NullMarked
package nl.innovatiebudget.identity;

import org.jspecify.annotations.NullMarked;
