package nl.innovatiebudget.assessment.ranking;

import java.util.List;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;

/** Why a round cannot be ranked, or a ranking cannot be used. */
sealed interface RankingRejection extends Rejection {

  @Override
  default Kind kind() {
    return Kind.CONFLICT;
  }

  record PreselectionMissing(List<String> numbers) implements RankingRejection {
    @Override
    public String code() {
      return "preselection-missing";
    }

    @Override
    public Text detail() {
      var list = String.join(", ", numbers);
      return new Text(
          "Deze aanvragen zijn nog niet voorgeselecteerd: " + list + ".",
          "These applications were not pre-selected yet: " + list + ".");
    }
  }

  record NoScoreCounts(List<String> numbers) implements RankingRejection {
    @Override
    public String code() {
      return "no-score-counts";
    }

    @Override
    public Text detail() {
      var list = String.join(", ", numbers);
      return new Text(
          "Alle juryleden van deze aanvragen hebben nu een belang. Hun scores tellen niet mee: "
              + list
              + ".",
          "All jurors of these applications have a conflict by now. Their scores do not count: "
              + list
              + ".");
    }
  }

  record PitchScoresMissing(List<String> numbers) implements RankingRejection {
    @Override
    public String code() {
      return "pitch-scores-missing";
    }

    @Override
    public Text detail() {
      var list = String.join(", ", numbers);
      return new Text(
          "Nog niet alle juryleden hebben de pitch van deze aanvragen beoordeeld: " + list + ".",
          "Not every juror has scored the pitch of these applications yet: " + list + ".");
    }
  }

  record RoundDecided() implements RankingRejection {
    @Override
    public String code() {
      return "round-already-decided";
    }

    @Override
    public Text detail() {
      return new Text("Over deze ronde is al besloten.", "This round has been decided on already.");
    }
  }

  record RankingOutdated() implements RankingRejection {
    @Override
    public String code() {
      return "ranking-outdated";
    }

    @Override
    public Text detail() {
      return new Text(
          "Na deze rangschikking is er iets veranderd. Maak eerst een nieuwe rangschikking.",
          "Something changed after this ranking was made. Make a new ranking first.");
    }
  }
}
