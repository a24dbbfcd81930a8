import type { ParkedAnswer } from '@fadu/domain';
import { Alert, Button } from 'antd';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../../api/client.ts';
import { parkedQuery } from '../../api/queries.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { ListTable } from '../../parts/ListTable.tsx';
import { LoadMore } from '../../parts/LoadMore.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { ReasonDialog } from '../../parts/ReasonDialog.tsx';
import { shanghaiTime } from '../../parts/shanghai.ts';
import { SubjectLink } from '../../parts/SubjectLink.tsx';

type Parked = ParkedAnswer['rows'][number];
type Act = 'retry' | 'drop';

/** Cases that could not be computed, and what is decided about them. */
export function ParkedPage() {
  const { t } = useSpeech();
  const words = t.parked;
  const client = useQueryClient();
  const parked = useInfiniteQuery(parkedQuery);
  const [act, setAct] = useState<{ readonly what: Act; readonly of: Parked }>();
  const [done, setDone] = useState(false);
  return (
    <>
      <PageTitle title={words.title} />
      <p>{words.intro}</p>
      <div role="status">
        {done && <Alert type="success" showIcon className="problem" title={words.done} />}
      </div>
      <Answer of={parked}>
        {({ pages }) => (
          <>
            <ParkedTable
              rows={pages.flatMap(({ rows }) => rows)}
              onAct={(what, of) => {
                setDone(false);
                setAct({ what, of });
              }}
            />
            <LoadMore total={pages[0]?.total} paging={parked} />
          </>
        )}
      </Answer>
      {act && (
        <ReasonDialog
          title={words[act.what]}
          label={words.reason}
          hint={words.reasonHint}
          send={(reason) =>
            post(
              `/v1/parked/${act.what}`,
              JSON.stringify({ subject: act.of.subject, reason }),
              'application/json',
            )
          }
          onClose={() => setAct(undefined)}
          onDone={() => {
            setAct(undefined);
            setDone(true);
            void client.invalidateQueries({ queryKey: ['/v1/parked'] });
          }}
        >
          <p className="wrap">
            {act.of.subject}：{act.of.error}
          </p>
          {act.what === 'drop' && <p>{words.dropHint}</p>}
        </ReasonDialog>
      )}
    </>
  );
}

interface ParkedTableProps {
  readonly rows: readonly Parked[];
  readonly onAct: (what: Act, of: Parked) => void;
}

function ParkedTable({ rows, onAct }: ParkedTableProps) {
  const { t } = useSpeech();
  const words = t.parked;
  if (rows.length === 0) return <p className="empty">{words.empty}</p>;
  return (
    <ListTable
      title={words.title}
      columns={[words.subject, words.at, words.error, words.retries]}
      acts={words.act}
    >
      {rows.map((row) => (
        <tr key={row.subject}>
          <th scope="row">
            <SubjectLink subject={row.subject} />
          </th>
          <td className="day">{shanghaiTime(row.at)}</td>
          <td className="words wrap">
            {row.error}
            {row.event !== undefined && <p className="muted">{words.event(row.event)}</p>}
          </td>
          <td>{words.times(row.retries ?? 0)}</td>
          <td className="no-print">
            <Button onClick={() => onAct('retry', row)}>{words.retry}</Button>{' '}
            {row.event !== undefined && <Button onClick={() => onAct('drop', row)}>{words.drop}</Button>}
          </td>
        </tr>
      ))}
    </ListTable>
  );
}
