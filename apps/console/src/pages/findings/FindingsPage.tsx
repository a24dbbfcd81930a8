import type { FindingAnswer } from '@fadu/domain';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useFields } from '../../address/use-fields.ts';
import { findingsQuery, unitsQuery } from '../../api/queries.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { ListTable } from '../../parts/ListTable.tsx';
import { LoadMore } from '../../parts/LoadMore.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { State } from '../../parts/State.tsx';
import { SubjectLink } from '../../parts/SubjectLink.tsx';
import { UnitChoice } from '../items/UnitChoice.tsx';

/** What was accepted but is odd, with what to do about it. */
export function FindingsPage() {
  const { t } = useSpeech();
  const { get, set } = useFields();
  const unit = get('unit');
  const { data: units = [] } = useQuery(unitsQuery);
  const findings = useInfiniteQuery(findingsQuery({ unit }));
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return (
    <>
      <PageTitle title={t.findings.title} />
      <p>{t.findings.intro}</p>
      <form
        className="controls no-print"
        onSubmit={(event) => event.preventDefault()}
        aria-label={t.findings.title}
      >
        <UnitChoice units={units} value={unit} onChange={(next) => set('unit', next)} />
      </form>
      <Answer of={findings}>
        {({ pages }) => (
          <>
            <FindingsTable rows={pages.flatMap(({ rows }) => rows)} nameOf={(id) => names.get(id) ?? id} />
            <LoadMore total={pages[0]?.total} paging={findings} />
          </>
        )}
      </Answer>
    </>
  );
}

interface FindingsTableProps {
  readonly rows: readonly FindingAnswer[];
  readonly nameOf: (unit: string) => string;
}

function FindingsTable({ rows, nameOf }: FindingsTableProps) {
  const { t, say } = useSpeech();
  const words = t.findings;
  if (rows.length === 0) return <p className="empty">{words.empty}</p>;
  return (
    <ListTable
      title={words.title}
      columns={[words.subject, words.severity, words.unit, words.what, words.remedy]}
    >
      {rows.map((row) => (
        <tr key={`${row.subject} ${row.code} ${row.event}`}>
          <th scope="row">
            <SubjectLink subject={row.subject} />
          </th>
          <td>
            <State name={row.severity} word={words.severities[row.severity]} />
          </td>
          <td>{nameOf(row.unit)}</td>
          <td className="words">
            <strong>{say(row.name)}</strong>
            <br />
            {say(row.detail)}
          </td>
          <td className="words">{say(row.remedy)}</td>
        </tr>
      ))}
    </ListTable>
  );
}
