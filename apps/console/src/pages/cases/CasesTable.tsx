import type { CasesAnswer, UnitAnswer } from '@fadu/domain';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { casePath } from '../../address/view.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { sayValue, type Wording } from '../case/event-lines.ts';
import { ListTable } from '../../parts/ListTable.tsx';

type Cell = CasesAnswer['rows'][number]['facts'][string];

interface CasesTableProps {
  readonly columns: CasesAnswer['columns'];
  readonly rows: CasesAnswer['rows'];
  readonly units: readonly UnitAnswer[];
}

const isEmpty = (value: Cell): boolean =>
  value === null || value === '' || value === 0 || (Array.isArray(value) && value.length === 0);

/** Wider than this nobody reads a list: the rest stands on the page of the case. */
const MOST_COLUMNS = 8;

/** One row for each case; columns in which nothing stands are left out. */
export function CasesTable({ columns, rows, units }: CasesTableProps) {
  const { t, language } = useSpeech();
  const wording = useMemo<Wording>(() => {
    const names = new Map(units.map(({ id, name }) => [id, name]));
    return { language, t, unitName: (id) => names.get(id) ?? id };
  }, [units, language, t]);
  const words = t.cases;
  const shown = columns
    .filter(({ name }) => rows.some(({ facts }) => !isEmpty(facts[name] ?? null)))
    .slice(0, MOST_COLUMNS);
  if (rows.length === 0) return <p className="empty">{words.empty}</p>;
  return (
    <ListTable
      title={words.title}
      columns={[
        words.key,
        ...shown.map(({ name, zh }) => (language === 'zh' ? zh : name.replaceAll('_', ' '))),
      ]}
    >
      {rows.map(({ subject, id, facts }) => (
        <tr key={subject}>
          <th scope="row">
            <Link to={casePath(subject)}>{id}</Link>
          </th>
          {shown.map(({ name, type }) => (
            <td key={name} className={type === 'day' ? 'day' : undefined}>
              {isEmpty(facts[name] ?? null) ? '' : sayValue(name, facts[name], wording)}
            </td>
          ))}
        </tr>
      ))}
    </ListTable>
  );
}
