import { type LocalDate, NEVER, earlier } from '../../dates/local-date.ts';
import { all, first } from '../../kinds/declare.ts';
import { actCount } from '../shapes/act-count.ts';
import type { DocumentCase } from './made-document.ts';

/** 自动失效: a document lapses by itself; relying on it after that is counted (辽宁规划 13). */
export const docExpiredStillUsedCount = actCount({
  id: 'doc_expired_still_used_count',
  name: { zh: '失效文件仍被引用次数', en: 'Uses of documents no longer in force' },
  family: 'document',
  subject: 'document',
  direction: 'lower',
  target: 'target.doc_expired_still_used_count',
  reads: [
    'document.promulgated',
    'document.amended',
    'document.renewed',
    'document.repealed',
    'document.expired',
    'document.used',
  ],
  words: {
    item: {
      zh: '以规范性文件为依据的行为，计入引用单位',
      en: 'act relying on a document, of the unit that acts',
    },
    numerator: {
      zh: '在废止、失效或有效期届满之日以后引用的；重新发布的除外',
      en: 'after the day of repeal or lapse; not where it was issued anew in between',
    },
    placedOn: { zh: '引用之日', en: 'the day of the act' },
  },
  acts: (c) =>
    all(c, 'document.used')
      .filter(({ on }) => lastDayInForce(c, on) < on)
      .map(({ unit, on, event }) => ({ part: event, unit, on, evidence: [event] })),
});

/** The last day of the document, by what was known of it on a day. A renewal begins a new life. */
function lastDayInForce(c: DocumentCase, day: LocalDate): LocalDate {
  const known = <F extends { readonly on: LocalDate }>(facts: readonly F[]): readonly F[] =>
    facts.filter((f) => f.on <= day);
  const renewed = known(all(c, 'document.renewed')).at(-1);
  const since = renewed?.on ?? '';
  const amended = known(all(c, 'document.amended')).findLast(
    (a) => a.on >= since && a.validUntil !== undefined,
  );
  const stated = (amended ?? renewed ?? first(c, 'document.promulgated'))?.validUntil ?? NEVER;
  const ends = [...all(c, 'document.repealed'), ...all(c, 'document.expired')];
  return ends.reduce((last, { on }) => (on >= since ? earlier(last, on) : last), stated);
}
