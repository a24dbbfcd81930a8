import type { ImportAnswer } from '@fadu/domain';
import { Alert } from 'antd';
import { Link } from 'react-router-dom';
import { useSpeech } from '../../i18n/language.tsx';
import { State } from '../../parts/State.tsx';

const figures = ['rows', 'events', 'accepted', 'duplicates', 'corrections', 'rejected'] as const;

/** What became of the rows; after a dry run, what would. */
export function ImportReport({ answer }: { readonly answer: ImportAnswer }) {
  const { t } = useSpeech();
  const words = t.import;
  const clean = answer.rejected === 0 && answer.events > 0;
  const verdict = clean ? words.ready : answer.events === 0 ? words.nothing : words.partly;
  return (
    <section aria-live="polite">
      <h3>{answer.dryRun ? words.dryDone : words.realDone}</h3>
      <dl className="figures">
        {figures.map((name) => (
          <div key={name}>
            <dt>{words[name]}</dt>
            <dd>{answer[name].toLocaleString()}</dd>
          </div>
        ))}
      </dl>
      {answer.dryRun && (
        <Alert type={clean ? 'success' : 'warning'} showIcon className="problem" title={verdict} />
      )}
      {!answer.dryRun && (
        <p className="actions">
          <Link to="/">{words.toOverview}</Link>
          {!clean && <Link to="/rejections">{words.toRejections}</Link>}
        </p>
      )}
      {answer.report.length > 0 && <Rows report={answer.report} />}
    </section>
  );
}

function Rows({ report }: { readonly report: ImportAnswer['report'] }) {
  const { t, say } = useSpeech();
  const words = t.import;
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={words.report}>
      <table className="list">
        <caption>{words.report}</caption>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.severity}</th>
            <th scope="col">{words.columnName}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.message}</th>
          </tr>
        </thead>
        <tbody>
          {report.map((fault, index) => (
            <tr key={`${fault.line} ${fault.column} ${index}`}>
              <th scope="row" className="number">
                {fault.line}
              </th>
              <td>
                <State name={fault.severity} word={words.severities[fault.severity]} />
              </td>
              <td>{fault.column}</td>
              <td className="wrap">{fault.value}</td>
              <td className="words">{say(fault.message)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
