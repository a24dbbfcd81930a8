import { appointmentTraining } from './appointment-training.ts';

/** 初任、任职培训率: 永川区实施方案 §35 #150 — at least 4 学时 of law on appointment. */
export const initialTrainingRate = appointmentTraining({
  id: 'initial_training_rate',
  name: { zh: '初任、任职法律培训率', en: 'Civil servants trained on appointment' },
  numerator: {
    zh: '任职一年内相应培训学时达标的',
    en: 'hours of that training within a year reach the number',
  },
  target: 'target.initial_training_rate',
  countsUntold: true,
  rule: 'training.initial.hours',
  hours: (required) => required,
});

/** The least that can be told: a hundredth of a 学时. */
const ANY_HOURS = 0.01;

/** 初任、任职培训含依法行政: 密云县 第4项 — no number of hours: whatever was attended of it counts. */
export const civilServantInitialLawIncluded = appointmentTraining({
  id: 'civil_servant_initial_law_included',
  name: { zh: '初任、任职培训含依法行政', en: 'Law included in the training on appointment' },
  numerator: {
    zh: '任职一年内参加过含依法行政内容的相应培训的',
    en: 'attended any such training with law in it within a year',
  },
  target: 'target.civil_servant_initial_law_included',
  rule: 'training.initial.included',
  hours: () => ANY_HOURS,
});
