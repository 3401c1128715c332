package nl.innovatiebudget.budget.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Payments to be made together.
 *
 * @param executionDay when the bank is to pay
 * @param lineId the budget line that the cash comes from
 */
record NewPaymentOrder(
    @NotNull @Size(min = 1, max = 500) List<@NotNull UUID> dueIds,
    @NotNull LocalDate executionDay,
    @NotNull @Size(max = 100) @Pattern(regexp = "^[a-z0-9]+(-[a-z0-9]+)*$") String lineId,
    @NotNull @NotBlank @Size(max = 2000) String reason) {

  PaymentOrderBody body() {
    return new PaymentOrderBody(dueIds, executionDay, lineId);
  }
}
