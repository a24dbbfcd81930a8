import type { ValueRow } from '@fadu/domain';
import { useSpeech } from '../../i18n/language.tsx';
import { State } from '../../parts/State.tsx';
import type { Column, Figure } from './arrange.ts';
import { figureOf, stateOf } from './cell-state.ts';

interface CellDetailsProps {
  readonly column: Column;
  /** the unit of the cell, without id for the total; undefined for the head of the column */
  readonly cell: { readonly unit: string | undefined; readonly name: string } | undefined;
}

/** Inside of the hint: what the figure is made of, its target and the law behind it. */
export function CellDetails({ column, cell }: CellDetailsProps) {
  const { t, say } = useSpeech();
  const value = cell && (cell.unit === undefined ? column.total : column.cells[cell.unit]);
  return (
    <>
      <p className="hint-title">
        {cell && `${cell.name} · `}
        {say(column)}
      </p>
      {value && <Figures value={value} />}
      {value?.reason === column.total.reason && column.total.note && <p>{say(column.total.note)}</p>}
      <Target target={(value ?? column.total).target} />
      <p className="muted">{cell ? t.overview.enter : t.overview.definition}</p>
    </>
  );
}

function Figures({ value }: { readonly value: Figure }) {
  const { t } = useSpeech();
  const state = stateOf(value);
  const reason = value.reason === undefined ? undefined : t.reasons[value.reason];
  const withFraction = value.value !== null && value.denominator !== '' && value.denominator !== '0';
  return (
    <>
      <p>
        <strong>{figureOf(value)}</strong> <State name={state} word={t.states[state]} />
        {reason && `（${reason}）`}
      </p>
      <dl>
        {withFraction && (
          <Line name={t.overview.fraction} text={`${value.numerator} / ${value.denominator}`} />
        )}
        <Line name={t.overview.open} text={t.overview.items(value.open)} />
        <Line name={t.overview.excluded} text={t.overview.items(value.excluded)} />
      </dl>
    </>
  );
}

function Target({ target }: { readonly target: ValueRow['target'] }) {
  const { t } = useSpeech();
  if (!target) return <p>{t.overview.noTarget}</p>;
  return (
    <dl>
      <Line name={t.overview.target} text={`${target.display}（${t.overview.since(target.from)}）`} />
      <Line name={t.overview.source} text={target.citation} />
    </dl>
  );
}

function Line({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
