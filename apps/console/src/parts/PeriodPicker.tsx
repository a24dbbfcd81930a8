import { Button } from 'antd';
import { useEffect, useState } from 'react';
import {
  inKind,
  isDay,
  neighbour,
  partsOf,
  readPeriod,
  sayPeriod,
  writePeriod,
  type Period,
  type PeriodKind,
} from '../address/period.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Choice } from './Choice.tsx';
import { shanghaiDay } from './shanghai.ts';

interface PeriodPickerProps {
  readonly value: string;
  readonly onChange: (period: string) => void;
}

const kinds: readonly PeriodKind[] = ['year', 'half', 'quarter', 'month', 'range'];

/** Year, half, quarter, month or a stretch of days; the one before and the one after by a button. */
export function PeriodPicker({ value, onChange }: PeriodPickerProps) {
  const { t } = useSpeech();
  const period = readPeriod(value);
  if (!period) return null;
  const choose = (next: Period | undefined): void => {
    if (next) onChange(writePeriod(next));
  };
  return (
    <fieldset className="period">
      <legend>{t.period.label}</legend>
      <Choice
        label={t.period.kind}
        value={period.kind}
        options={kinds.map((kind) => [kind, t.period[kind]])}
        onChange={(kind) => choose(inKind(period, kind as PeriodKind))}
      />
      {period.kind === 'range' ? (
        <RangeFields key={value} period={period} onChange={choose} />
      ) : (
        <PartFields period={period} onChange={choose} />
      )}
    </fieldset>
  );
}

type Part = Exclude<Period, { readonly kind: 'range' }>;

function PartFields({
  period,
  onChange,
}: {
  readonly period: Part;
  readonly onChange: (next: Period | undefined) => void;
}) {
  const { t } = useSpeech();
  const thisYear = Number(shanghaiDay(new Date()).slice(0, 4));
  const last = Math.max(thisYear + 1, period.year);
  const first = Math.min(thisYear - 10, period.year);
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(last - index));
  const parts = Array.from({ length: partsOf[period.kind] }, (_, index) => index + 1);
  const partName = (part: number): string =>
    period.kind === 'year' ? '' : sayPeriod({ ...period, part }, t.period).replace(/^\d{4}(年|[ -])/, '');
  const shift = (step: number): void => onChange(neighbour(period, step));
  return (
    <>
      <Button aria-label={t.period.previous} title={t.period.previous} onClick={() => shift(-1)}>
        ‹
      </Button>
      <Choice
        label={t.period.whichYear}
        value={String(period.year)}
        options={years.map((year) => [year, t.period.yearName(Number(year))])}
        onChange={(year) => onChange({ ...period, year: Number(year) })}
      />
      {period.kind !== 'year' && (
        <Choice
          label={t.period.which}
          value={String(period.part)}
          options={parts.map((part) => [String(part), partName(part)])}
          onChange={(part) => onChange({ ...period, part: Number(part) })}
        />
      )}
      <Button aria-label={t.period.next} title={t.period.next} onClick={() => shift(1)}>
        ›
      </Button>
    </>
  );
}

type Range = Extract<Period, { readonly kind: 'range' }>;

function RangeFields({
  period,
  onChange,
}: {
  readonly period: Range;
  readonly onChange: (next: Period) => void;
}) {
  const { t } = useSpeech();
  const [days, setDays] = useState({ from: period.from, to: period.to });
  useEffect(() => setDays({ from: period.from, to: period.to }), [period.from, period.to]);
  const valid = isDay(days.from) && isDay(days.to) && days.from <= days.to;
  return (
    <>
      <label className="field">
        <span>{t.period.from}</span>
        <input
          type="date"
          value={days.from}
          onChange={(event) => setDays({ ...days, from: event.target.value })}
        />
      </label>
      <label className="field">
        <span>{t.period.to}</span>
        <input
          type="date"
          value={days.to}
          onChange={(event) => setDays({ ...days, to: event.target.value })}
        />
      </label>
      <Button disabled={!valid} onClick={() => onChange({ kind: 'range', ...days })}>
        {t.period.apply}
      </Button>
      <span role="alert" className="warning-text">
        {!valid && t.period.badRange}
      </span>
    </>
  );
}
