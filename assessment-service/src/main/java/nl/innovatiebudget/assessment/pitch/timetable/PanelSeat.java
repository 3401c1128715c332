package nl.innovatiebudget.assessment.pitch.timetable;

import java.util.UUID;

/** That a juror has to be there when a case pitches: a fact for the solver. */
record PanelSeat(UUID applicationId, UUID jurorId) {}
