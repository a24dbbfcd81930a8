import { useSpeech } from '../../i18n/language.tsx';
import { nextSort, type Arrangement, type Column } from './arrange.ts';
import type { Place } from './roving-focus.ts';

interface GridHeadProps {
  readonly shown: Arrangement;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  readonly active: Place;
}

/** Families, then indicators: the name leads to the definition, the button below it sorts. */
export function GridHead({ shown, sort, onSort, active }: GridHeadProps) {
  const { t, say } = useSpeech();
  return (
    <thead>
      <tr className="families">
        <th scope="col" rowSpan={2} className="corner">
          {t.overview.unit}
        </th>
        {shown.families.map(({ family, name, span, of }) => (
          <th key={family} scope="colgroup" colSpan={span}>
            <span className="family-name">
              {say(name)}
              {span > 1 && span < of && <small className="muted"> {t.overview.partOf(span, of)}</small>}
            </span>
          </th>
        ))}
      </tr>
      <tr className="indicators">
        {shown.columns.map((column, index) => (
          <HeadCell
            key={column.id}
            column={column}
            index={index}
            sort={sort}
            onSort={onSort}
            active={active.col === index ? active.row : -1}
          />
        ))}
      </tr>
    </thead>
  );
}

interface HeadCellProps {
  readonly column: Column;
  readonly index: number;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  /** row of the focus when it is in this column */
  readonly active: number;
}

const turns = {
  worst: { 'aria-sort': 'ascending', mark: '▲', note: 'sortedWorst' },
  best: { 'aria-sort': 'descending', mark: '▼', note: 'sortedBest' },
} as const;

const turnOf = (sort: string, id: string) =>
  sort === id ? turns.worst : sort === `-${id}` ? turns.best : undefined;

function HeadCell({ column, index, sort, onSort, active }: HeadCellProps) {
  const { t, say } = useSpeech();
  const name = say(column);
  const turn = turnOf(sort, column.id);
  return (
    <th scope="col" aria-sort={turn?.['aria-sort']}>
      <a href={`/indicators/${column.id}`} data-at={`0:${index}`} tabIndex={active === 0 ? 0 : -1}>
        {name}
      </a>
      <button
        type="button"
        className={turn ? 'sort is-on no-print' : 'sort no-print'}
        data-at={`1:${index}`}
        tabIndex={active === 1 ? 0 : -1}
        aria-label={[t.overview.sort(name), turn && t.overview[turn.note]].filter(Boolean).join('，')}
        onClick={() => onSort(nextSort(sort, column.id))}
      >
        {turn?.mark ?? '⇅'}
      </button>
    </th>
  );
}
