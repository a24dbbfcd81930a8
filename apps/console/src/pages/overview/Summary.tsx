import { Link } from 'react-router-dom';
import { itemsPath, itemsQueryOf, type View } from '../../address/view.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { State } from '../../parts/State.tsx';
import type { Column } from './arrange.ts';
import { cellStates, figureOf, stateOf } from './cell-state.ts';

/** Missed targets that are told at once; the others by opening the list. */
const FIRST = 4;

/** The district in one glance: how many targets are met, and which are not. */
export function Summary({ columns, view }: { readonly columns: readonly Column[]; readonly view: View }) {
  const { t } = useSpeech();
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
          {missed.slice(0, FIRST).map((column) => (
            <MissedLink key={column.id} column={column} view={view} />
          ))}
        </p>
      )}
      {missed.length > FIRST && (
        <details className="more no-print">
          <summary>{t.overview.allMissed(missed.length - FIRST)}</summary>
          <ul className="summary-all">
            {missed.slice(FIRST).map((column) => (
              <li key={column.id}>
                <MissedLink column={column} view={view} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function MissedLink({ column, view }: { readonly column: Column; readonly view: View }) {
  const { t, say } = useSpeech();
  return (
    <Link to={itemsPath(itemsQueryOf(view), column.id)}>
      {say(column)} {figureOf(column.total)}
      {column.total.target && (
        <span className="muted">
          （{t.overview.target} {column.total.target.display}）
        </span>
      )}
    </Link>
  );
}
