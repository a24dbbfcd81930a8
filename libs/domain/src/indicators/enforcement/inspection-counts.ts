import { yearOf } from '../../dates/local-date.ts';
import { all } from '../../kinds/declare.ts';
import { type JudgeContext, countedOnly, indicator } from '../definition.ts';
import { actCount } from '../shapes/act-count.ts';
import { fromHead } from '../shapes/head.ts';
import { type InspectedObject, aboutInspection, inspectionsOf } from './inspections-of.ts';

const ITS_DAY = { zh: '检查之日', en: 'the day of the inspection' };
const reads = ['inspection.conducted', 'inspection.followed_up'] as const;

/** 安全执法检查: the field of rulebook §1.5; 食品安全 is another. */
const SAFETY = '安全生产';

interface Counted {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly of: { readonly zh: string; readonly en: string };
  readonly counts: (field: string | undefined) => boolean;
}

/**
 * 行政检查次数: one object with one complete record is one inspection. What led to a penalty or another act is counted
 * there, where the profile says so (rulebook §2.8). Never a target: more inspections are not better (§6.4 no. 33).
 */
const inspectionNumber = ({ id, name, of, counts }: Counted) =>
  indicator<'inspection'>({
    ...fromHead<'inspection'>({
      id,
      name,
      family: 'enforcement',
      subject: 'inspection',
      direction: 'none',
      words: {
        item: of,
        numerator: { zh: '有完整记录的检查次数（一个对象一次）', en: 'inspections with a record' },
        excluded: {
          zh: '检查后转入处罚等其他行为的（依所选规则）',
          en: 'followed by a penalty or another act (as the profile says)',
        },
        placedOn: ITS_DAY,
      },
      parameters: ['inspection.count.followed_up'],
      needsEnforcement: true,
      reads,
      begins: ['inspection.conducted'],
    }),
    kind: 'count',
    aggregate: countedOnly,
    unit: 'count',
    items: (object, context) =>
      inspectionsOf(object)
        .filter(({ field }) => counts(field))
        .map((one) => ({
          item: `inspection/${object.key}/${one.number}`,
          unit: one.unit,
          placedOn: one.on,
          settledOn: one.on,
          outcome: 'counted' as const,
          excluded: leftOut(object, one.number, one.on, context) ? ('counted_elsewhere' as const) : undefined,
          evidence: [one.event],
        })),
  });

function leftOut(object: InspectedObject, number: string, on: string, { law }: JudgeContext): boolean {
  if (law.on('inspection.count.followed_up', on)?.value !== 'left_out') return false;
  return aboutInspection(number, all(object, 'inspection.followed_up')) !== undefined;
}

export const inspectionCount = inspectionNumber({
  id: 'inspection_count',
  name: { zh: '行政检查次数', en: 'Inspections' },
  of: { zh: '行政检查', en: 'inspection' },
  counts: () => true,
});

export const safetyInspectionCount = inspectionNumber({
  id: 'safety_inspection_count',
  name: { zh: '安全生产检查次数', en: 'Safety inspections' },
  of: { zh: '领域登记为安全生产的行政检查', en: 'inspection in the field of work safety' },
  counts: (field) => field?.includes(SAFETY) === true,
});

/** 检查人次: who went, added up. */
export const inspectionPersonTimes = actCount<'inspection'>({
  id: 'inspection_person_times',
  name: { zh: '行政检查人次', en: 'Person-times of inspection' },
  family: 'enforcement',
  subject: 'inspection',
  words: {
    item: { zh: '行政检查', en: 'inspection' },
    numerator: { zh: '每次检查的执法人员人数之和', en: 'officers of each inspection, added up' },
    placedOn: ITS_DAY,
  },
  needsEnforcement: true,
  reads: ['inspection.conducted'],
  begins: ['inspection.conducted'],
  sum: 'count',
  acts: (object) =>
    inspectionsOf(object).map(({ number, unit, on, persons, event }) => ({
      part: number,
      unit,
      on,
      amount: String(persons),
      evidence: [event],
    })),
});

/** 检查对象数: each object once a year for each unit, on the day of the first inspection. */
export const inspectedObjects = actCount<'inspection'>({
  id: 'inspected_objects',
  name: { zh: '被检查对象数', en: 'Objects inspected' },
  family: 'enforcement',
  subject: 'inspection',
  words: {
    item: { zh: '一个单位一年内检查过的对象', en: 'object that a unit inspected in a year' },
    numerator: { zh: '对象数，同一对象一年只计一次', en: 'objects, each once a year' },
    placedOn: { zh: '该年首次检查之日', en: 'the day of the first inspection of the year' },
  },
  needsEnforcement: true,
  reads: ['inspection.conducted'],
  begins: ['inspection.conducted'],
  acts(object) {
    const seen = new Set<string>();
    return inspectionsOf(object).flatMap(({ unit, on, event }) => {
      const part = `${unit}/${yearOf(on)}`;
      if (seen.has(part)) return [];
      seen.add(part);
      return [{ part, unit, on, evidence: [event] }];
    });
  },
});
