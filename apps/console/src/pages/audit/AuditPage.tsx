import type { AuditAnswer } from '@fadu/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useFields } from '../../address/use-fields.ts';
import { auditQuery } from '../../api/queries.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { ListTable } from '../../parts/ListTable.tsx';
import { LoadMore } from '../../parts/LoadMore.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { shanghaiTime } from '../../parts/shanghai.ts';

type Act = AuditAnswer['rows'][number];

/** Who did what, newest first. */
export function AuditPage() {
  const { t } = useSpeech();
  const words = t.audit;
  const { get, set } = useFields();
  const action = get('action');
  const acts = useInfiniteQuery(auditQuery({ action }));
  return (
    <>
      <PageTitle title={words.title} />
      <p>{words.intro}</p>
      <form
        className="controls no-print"
        onSubmit={(event) => event.preventDefault()}
        aria-label={words.title}
      >
        <Choice
          label={words.action}
          value={action}
          options={[['', words.allActions], ...Object.entries(words.actions)]}
          onChange={(next) => set('action', next)}
        />
      </form>
      <Answer of={acts}>
        {({ pages }) => (
          <>
            <AuditTable rows={pages.flatMap(({ rows }) => rows)} />
            <LoadMore total={pages[0]?.total} paging={acts} />
          </>
        )}
      </Answer>
    </>
  );
}

function AuditTable({ rows }: { readonly rows: readonly Act[] }) {
  const { t } = useSpeech();
  const words = t.audit;
  if (rows.length === 0) return <p className="empty">{words.empty}</p>;
  return (
    <ListTable title={words.title} columns={[words.at, words.actor, words.action, words.detail]}>
      {rows.map((row, index) => (
        <tr key={`${row.at} ${index}`}>
          <th scope="row" className="day">
            {shanghaiTime(row.at)}
          </th>
          <td>{row.actor}</td>
          <td>{words.actions[row.action] ?? row.action}</td>
          <td className="words wrap">{detailText(row.detail)}</td>
        </tr>
      ))}
    </ListTable>
  );
}

/** Acts are written by programs for programs: names of fields stay as they are. */
const detailText = (detail: Act['detail']): string =>
  Object.entries(detail)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' · ');
