import { addDays } from '@fadu/domain';

import { plusWorkingDays, sideOfClock, wasDropped } from '../days.ts';
import {
  type Asked,
  type Fact,
  type Item,
  type Side,
  all,
  first,
  firstDay,
  textOf,
  textsOf,
} from '../fact.ts';
import { transferItems } from './transfer.ts';

const STAGES = ['initiation', 'investigation', 'review', 'decision', 'service', 'execution'];

/** From when a place asks for a record of all stages; others follow the national day. */
const RECORDING: Readonly<Partial<Record<Asked['profile'], string>>> = {
  yongchuan: '2020-01-01',
  liaoning: '2017-01-01',
};

/** What docs/indicators.md says of enforcement cases beyond contract §5. */
export function enforcementItems(facts: readonly Fact[], asked: Asked): readonly Item[] {
  const opened = first(facts, 'enforcement.opened');
  if (!opened) return [];
  const unit = textOf(opened, 'unit');
  const decided = first(facts, 'enforcement.decided');
  return [
    ...(decided ? decisionItems(facts, decided, unit, asked) : []),
    ...noticeItems(first(facts, 'enforcement.served'), unit),
    ...withdrawnPublicity(facts, unit, asked.on),
    ...transferItems(facts, unit, asked.on),
  ];
}

function decisionItems(
  facts: readonly Fact[],
  decided: Fact,
  unit: string,
  { on, profile }: Asked,
): readonly Item[] {
  const placedOn = decided.on;
  const before = wasDropped(firstDay(facts, 'enforcement.withdrawn'), decided.on);
  const unless = (side: Side): Side => (before ? 'excluded' : side);
  const waits = (name: string): Side => unless(firstDay(facts, name) === undefined ? 'open' : 'met');
  const items: Item[] = [];
  if (placedOn >= (RECORDING[profile] ?? '2018-12-05')) {
    const recorded = new Set(all(facts, 'enforcement.recorded').flatMap((f) => textsOf(f, 'stages')));
    const side = unless(STAGES.every((stage) => recorded.has(stage)) ? 'met' : 'open');
    items.push({ indicator: 'full_process_recording_rate', unit, placedOn, side });
  }
  if (decided.data['major'] === true) {
    const due = addDays(placedOn, 15);
    const side = unless(sideOfClock(due, firstDay(facts, 'enforcement.filed_for_record'), on));
    items.push(
      { indicator: 'major_penalty_filing_rate', unit, placedOn, side: waits('enforcement.filed_for_record') },
      { indicator: 'major_penalty_filing_ontime_rate', unit, placedOn: due, side },
    );
  }
  if (profile === 'liaoning' && placedOn >= '2019-01-01') {
    const side = waits('enforcement.credit_shared');
    items.push({ indicator: 'credit_record_shared_rate', unit, placedOn, side });
  }
  const standard = decided.data['standardForm'];
  if (standard !== undefined) {
    items.push({
      indicator: 'standard_form_rate',
      unit,
      placedOn,
      side: standard === true ? 'met' : 'missed',
    });
  }
  return items;
}

function noticeItems(served: Fact | undefined, unit: string): readonly Item[] {
  const told = served?.data['rightsNotified'];
  if (!served || told === undefined) return [];
  const side = told === true ? 'met' : 'missed';
  return [{ indicator: 'recon_rights_notice_rate', unit, placedOn: served.on, side }];
}

function withdrawnPublicity(facts: readonly Fact[], unit: string, on: string): readonly Item[] {
  const published = firstDay(facts, 'enforcement.published');
  const revoked = firstDay(facts, 'enforcement.revoked');
  if (published === undefined || revoked === undefined) return [];
  if (published > revoked || revoked < '2021-07-15') return [];
  const item = { indicator: 'publicity_withdrawn_ontime_rate', unit };
  const due = plusWorkingDays(revoked, 3);
  if (due === undefined) return [{ ...item, placedOn: revoked, side: 'excluded' }];
  const done = firstDay(facts, 'enforcement.publicity_withdrawn');
  return [{ ...item, placedOn: due, side: sideOfClock(due, done, on) }];
}
