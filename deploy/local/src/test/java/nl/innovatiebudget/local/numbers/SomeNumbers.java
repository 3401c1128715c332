package nl.innovatiebudget.local.numbers;

import java.util.List;

/** What services could say in the middle of a round. */
final class SomeNumbers {

  static final String METRICS =
      """
      # HELP applications Applications of a round by state
      # TYPE applications gauge
      applications{round="ibdo-2026",state="DRAFT"} 12.0
      applications{round="ibdo-2026",state="SUBMITTED"} 58.0
      applications{round="ibdo-2026",state="WITHDRAWN"} 0.0
      cases{round="ibdo-2026",state="ASSIGNED"} 40.0
      cases{round="ibdo-2026",state="DOUBT"} 18.0
      round_deadline_seconds{round="ibdo-2026"} 176400.0
      signatures_missing{round="ibdo-2026"} 7.0
      applications_arrived{before="1h",round="ibdo-2026"} 21.0
      applications_arrived{before="14d",round="ibdo-2026"} 30.0
      applications_arrived{before="more",round="ibdo-2026"} 7.0
      pot_cents{part="ceiling",pot="small",round="ibdo-2026"} 1.5E8
      pot_cents{part="committed",pot="small",round="ibdo-2026"} 1.37726456E8
      pot_cents{part="reserved",pot="small",round="ibdo-2026"} 0.0
      pot_cents{part="left",pot="small",round="ibdo-2026"} 1.2273544E7
      letters{kind="AWARD",round="ibdo-2026"} 20.0
      letters{kind="REFUSAL",round="ibdo-2026"} 38.0
      deliveries{channel="EMAIL",state="PENDING"} 3.0
      ledger_proof_holds NaN
      made_up{text="a <b> \\"quote\\""} 1.0
      """;

  private SomeNumbers() {}

  static Numbers inTheMiddleOfARound() {
    return new Numbers(Numbers.read(METRICS), List.of());
  }
}
