package nl.innovatiebudget.notification.wording;

import nl.innovatiebudget.kit.problem.Rejection;

/** What can be wrong with words that are proposed. */
record TemplateFault(String code, String nl, String en) {

  Rejection rejection() {
    return Rejection.of(Rejection.Kind.INVALID, code, nl, en);
  }

  static TemplateFault unreadable(String why) {
    return new TemplateFault(
        "template-unreadable",
        "De tekst is niet te lezen als sjabloon: " + why,
        "The text cannot be read as a template: " + why);
  }

  static TemplateFault notAllowed(String what) {
    return new TemplateFault(
        "template-not-allowed",
        "Dit mag niet in een sjabloon: " + what + ". Alleen namen, #if en #for zijn bekend.",
        "A template may not have this: " + what + ". Only names, #if and #for are known.");
  }

  static TemplateFault unknown(String name) {
    return new TemplateFault(
        "template-unknown-variable",
        "Dit sjabloon kent geen " + name + ". Zie GET /templates.",
        "This template knows no " + name + ". See GET /templates.");
  }

  static TemplateFault mayBeAbsent(String name) {
    return new TemplateFault(
        "template-variable-may-be-absent",
        "%s is er niet altijd. Zet het tussen {#if %s} en {/if}.".formatted(name, name),
        "%s is not always there. Put it between {#if %s} and {/if}.".formatted(name, name));
  }

  static TemplateFault notWords(String name) {
    return new TemplateFault(
        "template-variable-is-no-text",
        name + " is geen tekst en kan niet worden geschreven.",
        name + " is no text and cannot be written.");
  }

  static TemplateFault notAList(String name) {
    return new TemplateFault(
        "template-variable-is-no-list",
        name + " is geen lijst, dus #for kan er niet langs.",
        name + " is no list, so #for cannot go through it.");
  }

  static TemplateFault tooDeep(int most) {
    return new TemplateFault(
        "template-too-deep",
        "Hoogstens " + most + " keer #for in elkaar.",
        "At most " + most + " of #for inside each other.");
  }

  static TemplateFault tooLong(int most) {
    return new TemplateFault(
        "template-too-long",
        "Hoogstens " + most + " keer #if of #for.",
        "At most " + most + " of #if or #for.");
  }

  static TemplateFault noMessage() {
    return new TemplateFault(
        "template-without-subject",
        "De eerste regel is het onderwerp; dan volgt een lege regel en de tekst.",
        "The first line is the subject; then follow an empty line and the text.");
  }

  static TemplateFault missing(String name) {
    return new TemplateFault(
        "template-part-missing",
        "Een brief moet altijd dit zeggen: " + name + ".",
        "A letter must always say this: " + name + ".");
  }
}
