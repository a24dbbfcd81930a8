import type { ItemAnswer } from '@fadu/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { indicatorsQuery, unitsQuery } from '../../api/queries.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { ListTable } from '../../parts/ListTable.tsx';
import { sideLook } from '../../parts/side-look.ts';
import { State } from '../../parts/State.tsx';
import { SubjectLink } from '../../parts/SubjectLink.tsx';
import { WhyText } from '../../parts/WhyText.tsx';

interface ItemsTableProps {
  readonly rows: readonly ItemAnswer[];
  /** what heads a row: the case, or, on the page of a case, the indicator */
  readonly by: 'subject' | 'indicator';
  /** what the case's page must keep of this one */
  readonly context?: { readonly [key: string]: string };
}

export function ItemsTable({ rows, by, context = {} }: ItemsTableProps) {
  const { t } = useSpeech();
  const words = t.items;
  const withAmount = rows.some(({ amount }) => amount !== null);
  if (rows.length === 0) return <p className="empty">{words.empty}</p>;
  return (
    <ListTable
      title={words.title}
      columns={[
        by === 'subject' ? words.item : t.indicator.name,
        words.unit,
        words.side,
        words.placed,
        words.due,
        words.settled,
        ...(withAmount ? [words.amount] : []),
        words.why,
      ]}
    >
      {rows.map((row) => (
        <tr key={`${row.indicator} ${row.item} ${row.unit}`}>
          <th scope="row">
            {by === 'subject' ? (
              <SubjectLink subject={row.subject} query={context} />
            ) : (
              <IndicatorLink id={row.indicator} />
            )}
          </th>
          <ItemCells row={row} withAmount={withAmount} />
        </tr>
      ))}
    </ListTable>
  );
}

function IndicatorLink({ id }: { readonly id: string }) {
  const { say } = useSpeech();
  const { data } = useQuery(indicatorsQuery);
  const found = data?.find((indicator) => indicator.id === id);
  return <Link to={`/indicators/${id}`}>{found ? say(found.name) : id}</Link>;
}

function Side({ row }: { readonly row: ItemAnswer }) {
  const { t } = useSpeech();
  const { data } = useQuery(indicatorsQuery);
  const direction = data?.find(({ id }) => id === row.indicator)?.direction;
  const { state, word } = sideLook(row.side, direction, t);
  return <State name={state} word={word} />;
}

/** Whose it was when another answers for it now. */
function UnitThen({ id }: { readonly id: string }) {
  const { t } = useSpeech();
  const { data: units } = useQuery(unitsQuery);
  const name = units?.find((unit) => unit.id === id)?.name ?? id;
  return <div className="muted">{t.organised.was(name)}</div>;
}

function ItemCells({ row, withAmount }: { readonly row: ItemAnswer; readonly withAmount: boolean }) {
  const { t, say } = useSpeech();
  const words = t.items;
  return (
    <>
      <td>
        {row.unitName || words.wholeDistrict}
        {row.unitThen !== undefined && <UnitThen id={row.unitThen} />}
      </td>
      <td>
        <Side row={row} />
      </td>
      <td className="day">{row.placedOn ?? words.noPeriod}</td>
      <td className="day">{row.dueOn ?? words.noDue}</td>
      <td className="day">{row.settledOn ?? words.notSettled}</td>
      {withAmount && <td className="number">{row.amount}</td>}
      <td className="words">
        {row.excluded && <strong>{say(row.excluded)} </strong>}
        <WhyText why={row.why} />
      </td>
    </>
  );
}
