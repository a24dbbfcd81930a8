export {
  type QualityMeasure,
  type UnitCounts,
  addCounts,
  ofCases,
  ofFacts,
  qualityMeasures,
} from './measures.ts';
export { fullSentence, signSentence } from './sign-sentences.ts';
export {
  type FullRate,
  LEAST_NAMES,
  LEAST_REPEATS,
  WITHDRAWN_WITHIN,
  fullEverywhere,
  shownSigns,
} from './signs.ts';
