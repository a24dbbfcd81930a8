import { chiefPart } from '../cases/unit-case.ts';
import type { EventOf } from '../events/event.ts';
import type { Remark } from './check.ts';
import { usccFaultNames, usccFaults } from './uscc.ts';

/** A 统一社会信用代码 that fails a check: a warning only, since some real codes do (rulebook §2.16). */
export function creditCodeOdd({ id, data: { uscc } }: EventOf<'unit.registered'>): readonly Remark[] {
  if (uscc === undefined) return [];
  const faults = usccFaults(uscc).map((fault) => usccFaultNames[fault]);
  if (faults.length === 0) return [];
  return [
    {
      code: 'uscc.check_digit',
      event: id,
      zh: `统一社会信用代码 ${uscc} 校验不符：${faults.map(({ zh }) => zh).join('；')}`,
      en: `The credit code ${uscc} fails its check: ${faults.map(({ en }) => en).join('; ')}.`,
    },
  ];
}

/** Province, city and county in six digits; nine and twelve go on to town and village. */
const REGION = /^[1-8]\d{5}(\d{3}){0,2}$/;
/** The statistics bureau numbers development zones 71 to 79 within a city; GB/T 2260 has no such codes. */
const ZONE = /^\d{4}7[1-9]/;

/** A region code that GB/T 2260 cannot hold. Zones have none: they leave the field out. */
export function regionOdd({
  id,
  data: { region },
}: EventOf<'unit.registered' | 'unit.renamed'>): readonly Remark[] {
  if (region === undefined || (REGION.test(region) && !ZONE.test(region))) return [];
  const zone = ZONE.test(region);
  return [
    {
      code: 'region.not_standard',
      event: id,
      zh: zone
        ? `行政区划代码 ${region} 属统计上给开发区的编号，GB/T 2260 中没有`
        : `行政区划代码 ${region} 不是 GB/T 2260 的写法`,
      en: zone
        ? `The region code ${region} is a number that statistics give to development zones; GB/T 2260 has none.`
        : `The region code ${region} is not written as GB/T 2260 has them.`,
    },
  ];
}

/** A split after which nobody is designated, or whose shares are more than the whole. */
export function divisionOdd({ id, data }: EventOf<'unit.split'>): readonly Remark[] {
  const shares = data.parts.reduce((sum, { share = 0 }) => sum + share, 0);
  return [
    ...(leavesNobody(data)
      ? [
          {
            code: 'unit.split_undesignated' as const,
            event: id,
            zh: `分立为 ${data.parts.map(({ unit }) => unit).join('、')}，未指明由谁承接`,
            en: `Split into ${data.parts.map(({ unit }) => unit).join(', ')}; nobody is designated to answer for it.`,
          },
        ]
      : []),
    ...(shares > 100
      ? [
          {
            code: 'unit.split_shares' as const,
            event: id,
            zh: `各部分比例合计 ${shares}%，超过100%`,
            en: `The shares of the parts add up to ${shares} %, more than the whole.`,
          },
        ]
      : []),
  ];
}

const leavesNobody = (data: EventOf<'unit.split'>['data']): boolean =>
  data.continues !== true && data.successor === undefined && chiefPart(data.parts) === undefined;
