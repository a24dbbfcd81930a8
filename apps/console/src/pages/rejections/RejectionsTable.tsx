import type { RejectionAnswer } from '@fadu/domain';
import { Button } from 'antd';
import { useSpeech } from '../../i18n/language.tsx';
import { ListTable } from '../../parts/ListTable.tsx';
import { shanghaiTime } from '../../parts/shanghai.ts';

export type Act = 'correct' | 'dismiss';

interface RejectionsTableProps {
  readonly rows: readonly RejectionAnswer[];
  readonly onAct: (what: Act, rejection: RejectionAnswer) => void;
}

export function RejectionsTable({ rows, onAct }: RejectionsTableProps) {
  const { t } = useSpeech();
  const words = t.rejections;
  if (rows.length === 0) return <p className="empty">{words.empty}</p>;
  return (
    <ListTable
      title={words.title}
      columns={[words.message, words.where, words.value, words.origin, words.at, words.state]}
      acts={words.act}
    >
      {rows.map((row) => (
        <RejectionRow key={row.id} row={row} onAct={onAct} />
      ))}
    </ListTable>
  );
}

function RejectionRow({
  row,
  onAct,
}: {
  readonly row: RejectionAnswer;
  readonly onAct: RejectionsTableProps['onAct'];
}) {
  const { t } = useSpeech();
  const words = t.rejections;
  return (
    <tr>
      <th scope="row" className="words">
        {row.message}
        <br />
        <code className="muted">{row.code}</code>
      </th>
      <td className="wrap">
        <code>{row.path}</code>
      </td>
      <td className="wrap">{row.value}</td>
      <td className="wrap">
        {row.origin}
        {row.line > 0 && (
          <>
            <br />
            {words.line(row.line)}
          </>
        )}
      </td>
      <td className="day">{shanghaiTime(row.at)}</td>
      <td>{words.states[row.state]}</td>
      <td className="no-print">
        {row.state === 'open' && (
          <div className="actions">
            <Button onClick={() => onAct('correct', row)}>{words.correct}</Button>
            <Button onClick={() => onAct('dismiss', row)}>{words.dismiss}</Button>
          </div>
        )}
      </td>
    </tr>
  );
}
