import type { CaseAnswer } from '@fadu/domain';
import { Link } from 'react-router-dom';
import { useSpeech } from '../../i18n/language.tsx';
import { State } from '../../parts/State.tsx';
import { WhyText } from '../../parts/WhyText.tsx';
import { ItemsTable } from '../items/ItemsTable.tsx';

/** The statutory clocks of the case, each in a sentence with the citation that decided it. */
export function Clocks({ clocks }: { readonly clocks: CaseAnswer['clocks'] }) {
  const { t, say } = useSpeech();
  return (
    <section className="card">
      <h2>{t.case.clocks}</h2>
      {clocks.length === 0 && <p>{t.case.noClocks}</p>}
      <ul className="clocks">
        {clocks.map(({ indicator, name, side, why }, index) => (
          <li key={`${indicator} ${index}`}>
            <p className="head">
              <Link to={`/indicators/${indicator}`}>{say(name)}</Link>
              <State name={side} word={t.sides[side]} />
              {why?.dueOn && (
                <span>
                  {t.case.due} {why.dueOn}
                </span>
              )}
            </p>
            <p>
              <WhyText why={why} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is odd about the case, with what to do. Nothing is shown where nothing is odd. */
export function Findings({ findings }: { readonly findings: CaseAnswer['findings'] }) {
  const { t, say } = useSpeech();
  if (findings.length === 0) return null;
  return (
    <section className="card">
      <h2>{t.case.findings}</h2>
      <ul className="clocks">
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.event}`}>
            <p className="head">
              <State name={finding.severity} word={t.findings.severities[finding.severity]} />
              <span>{say(finding.name)}</span>
            </p>
            <p>{say(finding.detail)}</p>
            <p>
              <strong>{t.case.remedy}：</strong>
              {say(finding.remedy)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function CaseItems({ items }: { readonly items: CaseAnswer['items'] }) {
  const { t } = useSpeech();
  return (
    <section className="card">
      <h2>{t.case.items}</h2>
      {items.length === 0 ? <p>{t.case.noItems}</p> : <ItemsTable rows={items} by="indicator" />}
    </section>
  );
}
