import { type Figure, isMet } from './figure.ts';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const small = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const numberText = (n: number): string => (Math.abs(n) >= 100 ? whole : small).format(n);

const targetText = ({ target }: Figure): string => {
  if (!target) return '';
  return 'atLeast' in target ? `≥ ${numberText(target.atLeast)}` : `≤ ${numberText(target.atMost)}`;
};

const metText = (figure: Figure): string => {
  const met = isMet(figure);
  return met === undefined ? '' : met ? '✓' : '✗';
};

/** So little is the system itself. */
const OTHERS_TOLD = 0.05;

const besideText = ({ spread, beside, others }: Figure): string =>
  [
    spread &&
      `p50 ${numberText(spread.p50)} · p99 ${numberText(spread.p99)} · max ${numberText(spread.max)} · n ${spread.count}`,
    beside,
    others !== undefined && others > OTHERS_TOLD ? `others took ${Math.round(others * 100)} %` : undefined,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('; ');

/** A figure as soon as it is there, for whoever waits, and for whoever ends the run before its end. */
export const lineOf = (figure: Figure): string =>
  [
    `${figure.scenario}: ${figure.what} = ${numberText(figure.value)} ${figure.unit}`,
    `${targetText(figure)} ${metText(figure)}`.trim(),
    besideText(figure),
  ]
    .filter((part) => part !== '')
    .join(' · ');

const heads = ['', 'what', 'measured', 'target', 'met', 'beside'] as const;

/** The figures as a table in Markdown, so that a run can be pasted into `docs/benchmarks.md` as it is. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure, i) => [
    figures[i - 1]?.scenario === figure.scenario ? '' : figure.scenario,
    figure.what,
    `${numberText(figure.value)} ${figure.unit}`,
    targetText(figure),
    metText(figure),
    besideText(figure),
  ]);
  const widths = heads.map((head, i) => Math.max(head.length, 3, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (i === 2 || i === 3 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join(' | ')} |`;
  const rule = widths.map((width, i) =>
    i === 2 || i === 3 ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [line(heads), line(rule), ...rows.map(line)].join('\n');
}

/** `5 of 7 targets met` */
export function verdictOf(figures: readonly Figure[]): string {
  const judged = figures.map(isMet).filter((met) => met !== undefined);
  return `${judged.filter(Boolean).length} of ${judged.length} targets met`;
}
