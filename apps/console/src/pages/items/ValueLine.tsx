import type { ValueRow } from '@fadu/domain';
import { useSpeech } from '../../i18n/language.tsx';
import { State } from '../../parts/State.tsx';
import { Citation } from '../../parts/WhyText.tsx';
import { figureOf, stateOf } from '../overview/cell-state.ts';

/** The figure that the items below make up. */
export function ValueLine({ row, on }: { readonly row: ValueRow; readonly on: string }) {
  const { t, say } = useSpeech();
  const state = stateOf(row);
  const reason = row.note ? say(row.note) : row.reason && t.reasons[row.reason];
  return (
    <p className="value-line">
      <strong className="value-figure">{figureOf(row)}</strong> <State name={state} word={t.states[state]} />
      {reason && <span>（{reason}）</span>}
      {row.value !== null && row.denominator !== '' && (
        <span>
          {' '}
          {t.overview.fraction} {row.numerator}/{row.denominator}
        </span>
      )}
      {row.target && (
        <span>
          {' · '}
          {t.overview.target} {row.target.display} <Citation text={row.target.citation} />
        </span>
      )}
      <span className="muted"> · {t.case.asOn(on)}</span>
    </p>
  );
}
