import { Link } from 'react-router-dom';
import { itemsPath, itemsQueryOf, type View } from '../../address/view.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { State } from '../../parts/State.tsx';
import type { Column } from './arrange.ts';
import { cellStates, figureOf, stateOf } from './cell-state.ts';

/** The district in one glance: how many targets are met, and which are not. */
export function Summary({ columns, view }: { readonly columns: readonly Column[]; readonly view: View }) {
  const { t, say } = useSpeech();
  const missed = columns.filter(({ total }) => total.status === 'missed');
  const counts = cellStates
    .map((state) => ({ state, count: columns.filter(({ total }) => stateOf(total) === state).length }))
    .filter(({ count }) => count > 0);
  return (
    <section className="summary" aria-label={t.overview.whole}>
      <p className="summary-counts">
        <strong>{t.overview.summary(columns.length)}</strong>
        {counts.map(({ state, count }) => (
          <span key={state}>
            <State name={state} word={t.states[state]} /> <b>{count}</b>
          </span>
        ))}
      </p>
      {missed.length > 0 && (
        <p className="summary-missed">
          <strong>{t.overview.missedHeading}</strong>
          {missed.map((column) => (
            <Link key={column.id} to={itemsPath(itemsQueryOf(view), column.id)}>
              {say(column)} {figureOf(column.total)}
              {column.total.target && (
                <span className="muted">
                  （{t.overview.target} {column.total.target.display}）
                </span>
              )}
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}
