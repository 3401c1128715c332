package nl.innovatiebudget.notification.reachability;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where post arrives; the name of the organisation stands above it.
 *
 * @param attention department or function
 * @param addressLine street and number, or a post box
 * @param postalCode not every part of the country has one
 * @param country nothing within the country
 */
@Embeddable
public record PostalAddress(
    @Nullable @Size(max = 100) String attention,
    @NotNull @NotBlank @Size(max = 120) String addressLine,
    @Nullable @Size(max = 10) String postalCode,
    @NotNull @NotBlank @Size(max = 80) String city,
    @Nullable @Size(max = 60) String country) {

  /** As they stand under the name on an envelope. */
  public List<String> lines() {
    var place = postalCode == null ? city : postalCode + "  " + city;
    return Stream.of(attention, addressLine, place, country)
        .filter(line -> line != null && !line.isBlank())
        .map(String::strip)
        .toList();
  }
}
