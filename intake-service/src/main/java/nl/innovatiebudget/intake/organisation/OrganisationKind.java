package nl.innovatiebudget.intake.organisation;

/** The kinds of public bodies in the register; a legal basis may depend on it. */
public enum OrganisationKind {
  MUNICIPALITY,
  PROVINCE,
  WATER_AUTHORITY,
  MINISTRY,
  AGENCY,
  INDEPENDENT_BODY,
  JOINT_ARRANGEMENT,
  CARIBBEAN_PUBLIC_BODY,
  OTHER_PUBLIC_BODY
}
