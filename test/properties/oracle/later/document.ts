import { addDays } from '@fadu/domain';

import { sideOfClock } from '../days.ts';
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

/** Rulebook §6.6: two steps of one day prove an order only by their hours. */
export function surelyBefore(step: Fact, other: Fact): boolean {
  if (step.on !== other.on) return step.on < other.on;
  const hourOf = ({ data }: Fact) => data['timeOfDay'] as string | undefined;
  const [a, b] = [hourOf(step), hourOf(other)];
  return a !== undefined && b !== undefined && a < b;
}

export const isPassedReview = (f: Fact): boolean => f.data['passed'] === true && f.data['mode'] === 'review';

export function documentItems(facts: readonly Fact[], asked: Asked): readonly Item[] {
  const suggested = suggestionItems(facts);
  const issued = first(facts, 'document.promulgated');
  if (!issued) return suggested;
  const unit = textOf(issued, 'unit');
  return [
    ...(issued.data['category'] === 'rule' ? [] : issueItems(facts, issued, unit)),
    ...filingItems(facts, issued, unit, asked),
    ...suggested,
  ];
}

function issueItems(facts: readonly Fact[], issued: Fact, unit: string): readonly Item[] {
  const secret = issued.data['scope'] === 'secret';
  const item = (indicator: string, side: Side): Item => ({
    indicator,
    unit,
    placedOn: issued.on,
    side: secret ? 'excluded' : side,
  });
  const waits = (name: string): Side => (firstDay(facts, name) === undefined ? 'open' : 'met');
  const met = (is: boolean): Side => (is ? 'met' : 'missed');
  const meetings = all(facts, 'document.deliberated').filter((f) => f.on <= issued.on);
  const reviewed = all(facts, 'document.legality_reviewed')
    .filter(isPassedReview)
    .some((review) => surelyBefore(review, meetings.at(-1) ?? issued));
  const items = [
    item('doc_legality_review_rate', met(reviewed)),
    item('doc_deliberated_rate', met(meetings.length > 0)),
    item('doc_published_rate', waits('document.published')),
    item('doc_library_inclusion_rate', waits('document.library_added')),
  ];
  if (issued.data['market'] === true) {
    const fair = all(facts, 'document.fair_competition_reviewed').some(
      (f) => f.data['passed'] === true && f.on <= issued.on,
    );
    items.push(item('fair_competition_review_rate', met(fair)));
  }
  return items;
}

/** Issue, amendments and repeal need a filing each with every recipient; in their order each takes the next one. */
function filingItems(
  facts: readonly Fact[],
  issued: Fact,
  unit: string,
  { on, profile }: Asked,
): readonly Item[] {
  const acts = [
    issued,
    ...all(facts, 'document.amended'),
    ...all(facts, 'document.repealed').slice(0, 1),
  ].sort((a, b) => facts.indexOf(a) - facts.indexOf(b));
  const left = ['party_joint', 'secret'].includes(String(issued.data['scope']));
  const recipients = issued.data['fileTo'] === undefined ? ['government'] : textsOf(issued, 'fileTo');
  return [...new Set(recipients)].flatMap((recipient) => {
    const filings = all(facts, 'document.filed').filter((f) => textOf(f, 'recipient') === recipient);
    return acts.flatMap((act) => {
      const at = filings.findIndex((f) => f.on >= act.on);
      const filed = at < 0 ? undefined : filings.splice(at, 1)[0]!.on;
      const days = filingDays(act, issued, recipient, profile);
      const rate: Side = left ? 'excluded' : filed === undefined ? 'open' : 'met';
      const items: Item[] = [{ indicator: 'doc_filing_rate', unit, placedOn: act.on, side: rate }];
      if (days !== undefined) {
        const due = addDays(act.on, days);
        const side = left ? 'excluded' : sideOfClock(due, filed, on);
        items.push({ indicator: 'doc_filing_ontime_rate', unit, placedOn: due, side });
      }
      return items;
    });
  });
}

function filingDays(
  act: Fact,
  issued: Fact,
  recipient: string,
  profile: Asked['profile'],
): number | undefined {
  if (issued.data['category'] === 'rule') return 30;
  if (recipient === 'government') return 15;
  return profile === 'miyun' && act.on >= '2024-11-01' ? 30 : undefined;
}

function suggestionItems(facts: readonly Fact[]): readonly Item[] {
  const seen = new Set<string>();
  return all(facts, 'document.review_suggested').flatMap((suggested) => {
    const key = textOf(suggested, 'suggestion');
    if (seen.has(key)) return [];
    seen.add(key);
    const answered = all(facts, 'document.suggestion_answered').some(
      (f) => f.data['suggestion'] === key && f.on >= suggested.on,
    );
    return [
      {
        indicator: 'doc_suggestion_answered_rate',
        unit: textOf(suggested, 'unit'),
        placedOn: suggested.on,
        side: answered ? ('met' as const) : ('open' as const),
      },
    ];
  });
}
