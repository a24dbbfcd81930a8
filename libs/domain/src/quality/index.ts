export {
  type QualityMeasure,
  type UnitCounts,
  addCounts,
  ofCases,
  ofFacts,
  qualityMeasures,
} from './measures.ts';
export {
  type FullRate,
  LEAST_NAMES,
  LEAST_REPEATS,
  WITHDRAWN_WITHIN,
  fullEverywhere,
  shownSigns,
} from './signs.ts';
