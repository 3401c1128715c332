package nl.innovatiebudget.intake.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations are looked for, all conditions together.
 *
 * @param name part of the name; case and accents do not matter
 * @param region the whole region; case and accents do not matter
 * @param validOn a day on which it is in the register
 * @param after where the page before this one ended
 * @param limit how many at most
 */
record OrganisationSearch(
    @Nullable String name,
    @Nullable OrganisationKind kind,
    @Nullable String region,
    @Nullable CountryPart countryPart,
    @Nullable LocalDate validOn,
    @Nullable PagePosition after,
    int limit) {}
