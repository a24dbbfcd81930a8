import type { EnforcementCase } from '../../cases/enforcement-case.ts';
import type { Fact } from '../../events/event.ts';
import type { DataOf } from '../../events/register.ts';
import { endedUnsettled } from '../exclusion.ts';
import { doneRate } from '../shapes/condition-rate.ts';

type Stage = DataOf<'enforcement.recorded'>['stages'][number];

/** 全过程记录: 国办发〔2018〕118号, 行政处罚法 (2021) Art 47 — every stage recorded, not merely some of it. */
export const fullProcessRecordingRate = doneRate<'enforcement'>({
  id: 'full_process_recording_rate',
  name: { zh: '执法全过程记录率', en: 'Cases recorded throughout' },
  family: 'enforcement',
  subject: 'enforcement',
  decidedBy: ['enforcement.recorded'],
  words: {
    item: { zh: '行政处罚决定', en: 'penalty decision' },
    numerator: {
      zh: '启动、调查取证、审核、决定、送达、执行各环节均有文字或者音像记录的',
      en: 'every stage from initiation to execution has a record in writing or sound and image',
    },
    denominator: {
      zh: '全部行政处罚决定，尚未记录齐全的计入分母',
      en: 'all decisions; those not yet recorded throughout are in the denominator',
    },
    excluded: { zh: '决定前撤销立案的', en: 'withdrawn before the decision' },
    placedOn: { zh: '决定之日', en: 'the decision day' },
  },
  parameters: ['recording.stages'],
  target: 'target.full_process_recording_rate',
  silence: 'not_applicable',
  needsEnforcement: true,
  reads: ['enforcement.opened', 'enforcement.recorded', 'enforcement.decided', 'enforcement.withdrawn'],
  begins: ['enforcement.decided'],

  things(enforcement, { law }) {
    const { opened, decided, recordings } = enforcement;
    if (!decided) return [];
    const required = law.on('recording.stages', decided.on)?.value;
    if (!required) return [];
    const complete = completedBy(recordings, required);
    return [
      {
        unit: opened?.unit,
        on: decided.on,
        done: complete,
        excluded: endedUnsettled(enforcement, decided.on),
        evidence: [decided.event, ...(complete ? recordings.map((r) => r.event) : [])],
      },
    ];
  },
});

/** The recording with which the last missing stage came in. */
function completedBy(
  recordings: EnforcementCase['recordings'],
  required: readonly Stage[],
): Fact | undefined {
  let last = 0;
  for (const stage of required) {
    const first = recordings.findIndex(({ stages }) => stages.includes(stage));
    if (first < 0) return undefined;
    last = Math.max(last, first);
  }
  return recordings[last];
}
