import { useSpeech } from '../i18n/language.tsx';
import { shanghaiTime } from './shanghai.ts';

interface PrintHeadProps {
  readonly period: string;
  readonly profile: string;
  readonly on: string;
  readonly dataAsOf: string | null;
}

/** On paper a figure without period, profile and data cut is worth nothing: they head the first sheet. */
export function PrintHead({ period, profile, on, dataAsOf }: PrintHeadProps) {
  const { t } = useSpeech();
  const asOf = dataAsOf ? shanghaiTime(dataAsOf) : t.watermark.empty;
  const facts = [
    [t.period.label, period],
    [t.overview.profile, profile],
    [t.overview.on, on],
    [t.watermark.asOf, asOf],
    [t.overview.printed, shanghaiTime(new Date().toISOString())],
  ] as const;
  return (
    <p className="print-only print-head">
      {facts.map(([name, value]) => (
        <span key={name}>
          {name}：{value}
        </span>
      ))}
    </p>
  );
}
