import { type Fact, type Item, all, first, firstDay, numberOf, textOf } from '../fact.ts';

const counted = (indicator: string, fact: Fact, amount = 0): Item => ({
  indicator,
  unit: textOf(fact, 'unit'),
  placedOn: fact.on,
  side: 'counted',
  amount,
});

/** A campaign is counted by its kind; talks and orders stand with the unit that is talked to or ordered. */
export function supervisionItems(facts: readonly Fact[]): readonly Item[] {
  const items: Item[] = [];
  const campaign = first(facts, 'supervision.campaign_held');
  if (campaign && campaign.data['category'] !== 'monthly') {
    items.push(counted('supervision_count', campaign));
  }
  if (campaign?.data['category'] === 'monthly') items.push(counted('monthly_check_count', campaign));
  const talk = first(facts, 'supervision.talk_held');
  if (talk) items.push(counted('talk_count', talk));
  const ordered = first(facts, 'supervision.rectification_ordered');
  if (ordered) {
    const side = firstDay(facts, 'supervision.rectification_closed') === undefined ? 'open' : 'met';
    const unit = textOf(ordered, 'unit');
    items.push({ indicator: 'rectification_closed_rate', unit, placedOn: ordered.on, side });
  }
  return items;
}

export function proofItems(facts: readonly Fact[]): readonly Item[] {
  const [cancelled, promised] = [
    first(facts, 'proof_item.cancelled'),
    first(facts, 'proof_item.commitment_adopted'),
  ];
  return [
    ...(cancelled ? [counted('proof_items_cancelled', cancelled)] : []),
    ...(promised ? [counted('proof_commitment_items', promised)] : []),
  ];
}

export function publicityItems(facts: readonly Fact[]): readonly Item[] {
  const items: Item[] = [];
  const held = first(facts, 'publicity.held');
  if (held) {
    items.push(counted('publicity_count', held));
    if (held.data['audience'] !== undefined) {
      items.push(counted('publicity_audience', held, numberOf(held, 'audience') * 100));
    }
    if (held.data['form'] === 'lecture') items.push(counted('lecture_count', held));
  }
  const notice = first(facts, 'publicity.notice_received');
  if (notice) {
    const side = firstDay(facts, 'publicity.notice_answered') === undefined ? 'open' : 'met';
    const unit = textOf(notice, 'unit');
    items.push({ indicator: 'publicity_notice_answered_rate', unit, placedOn: notice.on, side });
  }
  return items;
}

export function mediationItems(facts: readonly Fact[]): readonly Item[] {
  const accepted = first(facts, 'mediation.accepted');
  // Agreed on after a failure is agreed on.
  const ended = first(facts, 'mediation.agreed') ?? first(facts, 'mediation.failed');
  if (!accepted || !ended) return [];
  const withdrawn = firstDay(facts, 'mediation.withdrawn');
  const dropped = withdrawn !== undefined && withdrawn < ended.on;
  const side = dropped ? 'excluded' : ended.name === 'mediation.agreed' ? 'met' : 'missed';
  const unit = textOf(accepted, 'unit');
  return [{ indicator: 'admin_mediation_success_rate', unit, placedOn: ended.on, side }];
}

/** A dossier counts once, as its last review says. */
export function dossierItems(facts: readonly Fact[]): readonly Item[] {
  const reviewed = all(facts, 'dossier.reviewed').at(-1);
  if (!reviewed) return [];
  const passes = reviewed.data['grade'] !== 'unqualified' && reviewed.data['veto'] !== true;
  return [
    counted('dossier_review_count', reviewed),
    {
      indicator: 'dossier_pass_rate',
      unit: textOf(reviewed, 'unit'),
      placedOn: reviewed.on,
      side: passes ? 'met' : 'missed',
    },
  ];
}
