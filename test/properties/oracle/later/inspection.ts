import { yearOf } from '../days-of-office.ts';
import { type Fact, type Item, type Side, all, numberOf, textOf } from '../fact.ts';

const LEADS = ['complaint', 'assigned', 'monitoring'];

/** Everything counted of one inspected object; an inspection is told by its number, and counts once. */
export function inspectionItems(facts: readonly Fact[]): readonly Item[] {
  const numbers = new Set<string>();
  const inspections = all(facts, 'inspection.conducted').filter((f) => {
    const number = textOf(f, 'number');
    return numbers.has(number) ? false : numbers.add(number);
  });
  return [
    ...inspections.flatMap((one) => itemsOf(one, facts)),
    ...firstOfYear(inspections),
    ...overCap(inspections),
  ];
}

const said = (facts: readonly Fact[], name: string, of: Fact): boolean =>
  all(facts, name).some((f) => f.data['number'] === of.data['number']);

function itemsOf(one: Fact, facts: readonly Fact[]): readonly Item[] {
  const at = { unit: textOf(one, 'unit'), placedOn: one.on };
  const counted: Side = said(facts, 'inspection.followed_up', one) ? 'excluded' : 'counted';
  const items: Item[] = [
    { indicator: 'inspection_count', ...at, side: counted, amount: 0 },
    { indicator: 'inspection_person_times', ...at, side: 'counted', amount: numberOf(one, 'persons') * 100 },
  ];
  if (one.data['field'] === '安全生产') {
    items.push({ indicator: 'safety_inspection_count', ...at, side: counted, amount: 0 });
  }
  if (one.on >= '2025-01-03') {
    const yes = (field: string): Side => (one.data[field] === true ? 'met' : 'missed');
    items.push(
      { indicator: 'inspection_approved_rate', ...at, side: yes('approved') },
      { indicator: 'inspection_notified_rate', ...at, side: yes('notified') },
    );
  }
  const random = one.data['random'];
  if (random !== undefined) {
    items.push({ indicator: 'double_random_share', ...at, side: random === true ? 'met' : 'missed' });
  }
  if (random === true) {
    const side = said(facts, 'inspection.result_published', one) ? 'met' : 'open';
    items.push({ indicator: 'random_result_published_rate', ...at, side });
  }
  return items;
}

const sameYear = (a: Fact, b: Fact): boolean =>
  textOf(a, 'unit') === textOf(b, 'unit') && yearOf(a.on) === yearOf(b.on);

const firstOfYear = (inspections: readonly Fact[]): readonly Item[] =>
  inspections
    .filter((one, i) => !inspections.slice(0, i).some((before) => sameYear(before, one)))
    .map((one) => ({
      indicator: 'inspected_objects',
      unit: textOf(one, 'unit'),
      placedOn: one.on,
      side: 'counted',
      amount: 0,
    }));

function overCap(inspections: readonly Fact[]): readonly Item[] {
  const bound = inspections.filter((one) => !LEADS.includes(String(one.data['basis'])));
  return bound
    .filter((one, i) => {
      const n = bound.slice(0, i + 1).filter((other) => sameYear(other, one)).length;
      return one.data['cap'] !== undefined && n > numberOf(one, 'cap');
    })
    .map((one) => ({
      indicator: 'inspection_over_cap_count',
      unit: textOf(one, 'unit'),
      placedOn: one.on,
      side: 'counted',
      amount: 0,
    }));
}
