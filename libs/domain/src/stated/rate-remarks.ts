import { Decimal } from 'decimal.js';

import type { Remark } from '../findings/check.ts';
import { type Bounds, boundsOf, boundsText } from './bounds.ts';
import { type Feasible, feasibleRate, impliedCases } from './feasible-rate.ts';
import { measureOf, placesOf } from './measure.ts';
import { type StatedFigure, printedText } from './stated-figure.ts';

/** Rates with more places are not printed in reports; trying them out would take long. */
const MOST_PLACES = 4;

/** What is odd about a printed rate by itself. */
export function rateRemarks(figure: StatedFigure): readonly Remark[] {
  const counts = overCases(figure) ? [moreThanThereWere(figure)] : [];
  if (measureOf(figure.unitOfMeasure).kind !== 'percent') return counts;
  const all = allYetNot(figure) ? [notAll(figure)] : [];
  return [...counts, ...all, ...withoutCount(figure), ...impossible(figure)];
}

const countsOf = ({ numerator, denominator }: StatedFigure) => ({
  numerator: numerator && boundsOf(numerator, ''),
  denominator: denominator && boundsOf(denominator, ''),
});

function overCases(figure: StatedFigure): boolean {
  const { numerator, denominator } = countsOf(figure);
  return !!numerator && !!denominator && new Decimal(numerator.low).greaterThan(denominator.high);
}

const allYetNot = ({ numerator, value }: StatedFigure): boolean =>
  numerator?.qualifier === 'all' && !new Decimal(value).equals(100);

const moreThanThereWere = ({ event, figure, numerator, denominator }: StatedFigure): Remark => ({
  code: 'stated.contradiction',
  event,
  zh: `“${figure}”的分子 ${printedText(numerator!)} 大于分母 ${printedText(denominator!)}`,
  en: `"${figure}": the numerator (${numerator!.value}) is more than the denominator (${denominator!.value}).`,
});

const notAll = ({ event, figure, value, text }: StatedFigure): Remark => ({
  code: 'stated.contradiction',
  event,
  zh: `“${figure}”称全部完成，比率应为100%，却印为 ${value}%（原文：${text}）`,
  en: `"${figure}" claims all of them, which is 100 %, and prints ${value} %.`,
});

const withoutCount = ({ event, figure, value, denominator }: StatedFigure): readonly Remark[] =>
  denominator
    ? []
    : [
        {
          code: 'stated.rate_without_count',
          event,
          zh: `“${figure}”只印出 ${value}%，没有分母`,
          en: `"${figure}" prints ${value} % without the number of cases.`,
        },
      ];

function impossible(figure: StatedFigure): readonly Remark[] {
  const { value, qualifier = 'exact', event, figure: code } = figure;
  if (qualifier !== 'exact' || placesOf(value) > MOST_PLACES || value.startsWith('-')) return [];
  const { denominator } = countsOf(figure);
  const numerator = countingOf(figure);
  const answer = feasibleRate(value, { numerator, denominator }, 'either');
  if (answer.possible) return [];
  const { zh, en } = saidOf({ numerator, denominator });
  const why = whyNot(value, numerator, answer);
  return [
    {
      code: 'stated.rate_impossible',
      event,
      zh: `“${code}”印为 ${value}%，${zh}没有任何整数之比得出该比率；${why.zh}`,
      en: `"${code}" prints ${value} %, which no count gives ${en}: ${why.en}`,
    },
  ];
}

/** What "all of them" adds is a contradiction of its own: the rate is judged by the number of cases. */
const countingOf = (figure: StatedFigure): Bounds | undefined =>
  figure.numerator?.qualifier === 'all' ? undefined : countsOf(figure).numerator;

function saidOf({ numerator, denominator }: ReturnType<typeof countsOf>) {
  const parts = [
    ...(numerator
      ? [{ zh: `分子为 ${boundsText(numerator)}`, en: `with ${boundsText(numerator)} counted` }]
      : []),
    ...(denominator
      ? [{ zh: `分母为 ${boundsText(denominator)}`, en: `of ${boundsText(denominator)} cases` }]
      : []),
  ];
  return { zh: `${parts.map((p) => p.zh).join('、')}时`, en: parts.map((p) => p.en).join(' ') };
}

function whyNot(value: string, numerator: Bounds | undefined, { fewest }: Feasible) {
  const exact = numerator && numerator.low === numerator.high ? Number(numerator.low) : undefined;
  const implied = exact === undefined ? undefined : impliedCases(exact, value, 'either');
  if (implied && exact !== undefined) {
    const cases = boundsText(implied);
    return { zh: `分子 ${exact} 对应的分母是 ${cases}`, en: `${exact} would be that of ${cases} cases.` };
  }
  const { n, d } = fewest;
  return { zh: `至少要有 ${d} 件（${n}/${d}）`, en: `it takes ${d} at least (${n}/${d}).` };
}
