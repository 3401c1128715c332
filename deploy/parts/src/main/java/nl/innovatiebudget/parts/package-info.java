/** The real neighbours of the services, started on this machine and bound to 127.0.0.1 only. */
@NullMarked
package nl.innovatiebudget.parts;

import org.jspecify.annotations.NullMarked;
