import { addDays, type DataOf, type LocalDate } from '@fadu/domain';

import type { Chance } from './chance.ts';
import type { Enforcement } from './enforcement.ts';
import { workdayTo } from './workdays.ts';

type PenaltyKind = DataOf<'enforcement.decided'>['kinds'][number];

const SENTENCES: readonly (readonly PenaltyKind[])[] = [
  ['fine'],
  ['fine', 'confiscation'],
  ['warning'],
  ['criticism'],
  ['license_suspended', 'fine'],
  ['license_revoked'],
  ['suspended'],
];
const SENTENCE_WEIGHTS = [60, 14, 12, 3, 3, 1, 2];
const FINES = ['500.00', '1000.00', '2000.00', '5000.00', '10000.00', '30000.00', '100000.00', '1234.56'];
const FINE_WEIGHTS = [6, 6, 5, 4, 2.5, 1, 0.4, 1];
const MAJOR_FROM = 30_000;

/**
 * Review, recording and decision of an ordinary case.
 * @returns what is to be paid, if anything
 */
export function offend(one: Enforcement, on: LocalDate, documentNo: string): string | undefined {
  const { file, chance } = one;
  const sentence = sentenceOf(chance);
  const major = isMajor(sentence);
  if (major) review(one, on);
  if (chance.hits(major ? 0.9 : 0.2)) record(one, on);
  file.write('enforcement.decided', { on, procedure: 'ordinary', ...sentence, major, documentNo });
  if (major && chance.hits(one.unit.care)) {
    file.write('enforcement.filed_for_record', { on: addDays(on, chance.between(3, 25)) });
  }
  return sentence.fine;
}

type Sentence = Pick<DataOf<'enforcement.decided'>, 'kinds' | 'fine' | 'confiscated'>;

function sentenceOf(chance: Chance): Sentence {
  const kinds = [...SENTENCES[chance.place(SENTENCE_WEIGHTS)]!];
  return {
    kinds,
    ...(kinds.includes('fine') && { fine: FINES[chance.place(FINE_WEIGHTS)]! }),
    ...(kinds.includes('confiscation') && { confiscated: `${chance.between(1, 90) * 100}.00` }),
  };
}

const HEAVY: readonly PenaltyKind[] = ['license_revoked', 'suspended', 'license_suspended'];
const isMajor = ({ kinds, fine }: Sentence): boolean =>
  kinds.some((kind) => HEAVY.includes(kind)) || Number(fine ?? 0) >= MAJOR_FROM;

/** 法制审核 of a major decision: before it, on its day, too late, not passed, or forgotten. */
function review({ file, unit, chance }: Enforcement, decided: LocalDate): void {
  const done =
    unit.care === 1 ? 0 : chance.place([unit.care * 10, 2, (1 - unit.care) * 6, (1 - unit.care) * 4]);
  if (done === 0)
    file.write('enforcement.legal_reviewed', {
      on: workdayTo(addDays(decided, -chance.between(1, 8))),
      passed: true,
    });
  if (done === 1) {
    file.write('enforcement.legal_reviewed', { on: workdayTo(addDays(decided, -9)), passed: false });
    file.write('enforcement.legal_reviewed', { on: decided, passed: true });
  }
  if (done === 2)
    file.write('enforcement.legal_reviewed', { on: addDays(decided, chance.between(1, 10)), passed: true });
}

function record({ file, unit, chance }: Enforcement, on: LocalDate): void {
  const all = ['initiation', 'investigation', 'review', 'decision', 'service', 'execution'] as const;
  const stages = unit.care === 1 ? [...all] : all.filter(() => chance.hits(0.6 + 0.4 * unit.care));
  if (stages.length > 0) file.write('enforcement.recorded', { on, stages });
}
