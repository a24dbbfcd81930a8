import type { RejectionAnswer } from '@fadu/domain';
import { Button } from 'antd';
import { useSpeech } from '../../i18n/language.tsx';
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
    <div className="table-scroll" tabIndex={0} role="group" aria-label={words.title}>
      <table className="list">
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.message}</th>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.origin}</th>
            <th scope="col">{words.at}</th>
            <th scope="col">{words.state}</th>
            <th scope="col" className="no-print">
              {words.act}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RejectionRow key={row.id} row={row} onAct={onAct} />
          ))}
        </tbody>
      </table>
    </div>
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
