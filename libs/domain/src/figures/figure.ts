import { Decimal } from 'decimal.js';

import type { Status, ValueRow } from '../answers/value-answers.ts';
import { type Aggregate, type AnyIndicator, settledOnly } from '../indicators/definition.ts';
import type { Side } from '../indicators/item.ts';
import type { Law } from '../law/parameter.ts';
import type { Tally } from '../ports/store.ts';
import { displayOf, ratioText } from './display.ts';
import type { Period } from './period.ts';
import { type Silence, type UnitInPeriod, pooledSilence, silenceOf, silences } from './silence.ts';
import { reaches, targetOn } from './target.ts';
import { FACTS_NEVER_REPORTED, untoldNote } from './untold.ts';

/** Counts by side without the labels: what figures are made of, and pooled from. */
export type Counts = Omit<Tally, 'indicator' | 'unit' | 'group'>;

export const noCounts: Counts = { met: 0, missed: 0, open: 0, excluded: 0, counted: 0, amount: '0' };

/** Adds up; the total of a district is pooled, not averaged. */
export function pool(tallies: readonly Counts[]): Counts {
  return tallies.reduce(
    (sum, t) => ({
      met: sum.met + t.met,
      missed: sum.missed + t.missed,
      open: sum.open + t.open,
      excluded: sum.excluded + t.excluded,
      counted: sum.counted + t.counted,
      amount: isZero(t.amount) ? sum.amount : new Decimal(sum.amount).plus(t.amount).toFixed(),
    }),
    noCounts,
  );
}

/** As the stores write nothing, the engine's with places; sums are rare among figures, and decimals slow. */
const isZero = (amount: string): boolean => amount === '0' || amount === '0.00';

/** Whose figure it is: a unit, or several together under one name. */
export interface Label {
  readonly unit: string;
  readonly name: string;
  readonly group?: string | undefined;
}

/** What a figure is read against. */
export interface FigureReading {
  readonly definition: AnyIndicator;
  readonly law: Law;
  readonly target: ValueRow['target'];
  /** nobody in the district ever told a fact that decides it */
  readonly untold?: boolean;
}

/** The last day of a period decides which target is in force. */
export const readingOf = (
  definition: AnyIndicator,
  law: Law,
  period: Period,
  untold = false,
): FigureReading => ({
  definition,
  law,
  target: targetOn(definition, law, period.to),
  untold,
});

/**
 * The figure of one unit. Counts and sums have no denominator: theirs stands as "0" and their value is the numerator.
 */
export function unitFigure(
  label: Label,
  counts: Counts,
  reading: FigureReading,
  standing: UnitInPeriod,
): ValueRow {
  const { definition, law } = reading;
  return figure(label, counts, reading, () => silenceOf(definition, counts, standing, law));
}

/** The figure of several units together, given what is said of each. */
export function pooledFigure(
  label: Label,
  counts: Counts,
  reading: FigureReading,
  parts: readonly Pick<ValueRow, 'reason'>[],
): ValueRow {
  return figure(label, counts, reading, () =>
    pooledSilence(
      counts.open,
      parts.map((row) => row.reason),
    ),
  );
}

function figure(label: Label, counts: Counts, reading: FigureReading, silence: () => Silence): ValueRow {
  const { definition, target } = reading;
  const share = shareOf(definition, counts);
  const untold = isUntold(share, reading);
  const said = untold ? silenceOfUntold(definition) : silent(share, counts, silence);
  const { met, missed, open, excluded } = counts;
  const { numerator, denominator } = share;
  const { value, display } = said ? { value: null, display: said.display } : spoken(share, definition);
  const status = said ? said.status : compared(share, definition, target);
  const { unit, name, group } = label;
  // An overview has thousands: written out they all have one shape, spread together each has its own (decision 0018).
  const row: ValueRow = {
    unit,
    name,
    numerator,
    denominator,
    met,
    missed,
    open,
    excluded,
    target,
    value,
    display,
    status,
  };
  if (group !== undefined) row.group = group;
  const reason = untold ? FACTS_NEVER_REPORTED : said?.reason;
  if (reason !== undefined) row.reason = reason;
  if (untold) row.note = untoldNote(definition);
  return row;
}

/** Something counts, and none of it can be met. Where anything is met the facts were told, whatever is said. */
const isUntold = ({ numerator, denominator }: Share, { untold }: FigureReading): boolean =>
  untold === true && numerator === '0' && denominator !== '0';

const silenceOfUntold = ({ countsUntold }: AnyIndicator): Silence | undefined =>
  countsUntold ? undefined : silences.untold;

interface Share {
  readonly numerator: string;
  readonly denominator: string;
  /** counts and sums: there is nothing to divide by */
  readonly countsOnly: boolean;
}

function shareOf(definition: AnyIndicator, counts: Counts): Share {
  const { numerator, denominator } = aggregateOf(definition);
  return {
    numerator: definition.kind === 'sum' ? new Decimal(counts.amount).toFixed() : added(numerator, counts),
    denominator: added(denominator, counts),
    countsOnly: denominator.length === 0,
  };
}

const spoken = ({ numerator, denominator, countsOnly }: Share, { unit }: AnyIndicator) => ({
  value: countsOnly ? numerator : ratioText(numerator, denominator),
  display: displayOf(numerator, denominator, unit),
});

/** A derived figure is made of yearly answers, which are met or missed; its definition has no items to add up. */
const aggregateOf = ({ kind, aggregate }: AnyIndicator): Aggregate =>
  kind === 'derived' ? settledOnly : aggregate;

const added = (sides: readonly Side[], counts: Counts): string =>
  String(sides.reduce((sum, side) => sum + counts[side], 0));

/** Nothing counted is 0, a value like any other, unless it means that the unit cannot or does not report. */
function silent(share: Share, { counted }: Counts, silence: () => Silence): Silence | undefined {
  if (!share.countsOnly) return share.denominator === '0' ? silence() : undefined;
  const said = counted > 0 ? undefined : silence();
  return said?.status === 'not_applicable' ? undefined : said;
}

function compared(
  { numerator, denominator, countsOnly }: Share,
  { direction, kind }: AnyIndicator,
  target: ValueRow['target'],
): Status {
  if (!target || kind === 'sum') return 'none';
  return reaches(BigInt(numerator), countsOnly ? 1n : BigInt(denominator), target, direction)
    ? 'met'
    : 'missed';
}
