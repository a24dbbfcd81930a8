import type { FindingAnswer } from '@fadu/domain';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { findingsQuery, unitsQuery } from '../../api/queries.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { LoadMore } from '../../parts/LoadMore.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { State } from '../../parts/State.tsx';
import { SubjectLink } from '../../parts/SubjectLink.tsx';
import { UnitChoice } from '../items/UnitChoice.tsx';

/** What was accepted but is odd, with what to do about it. */
export function FindingsPage() {
  const { t } = useSpeech();
  const [params, setParams] = useSearchParams();
  const unit = params.get('unit') ?? '';
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
        <UnitChoice
          units={units}
          value={unit}
          onChange={(next) => setParams(next === '' ? {} : { unit: next }, { replace: true })}
        />
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
    <div className="table-scroll" tabIndex={0} role="group" aria-label={words.title}>
      <table className="list">
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.subject}</th>
            <th scope="col">{words.severity}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.remedy}</th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </div>
  );
}
