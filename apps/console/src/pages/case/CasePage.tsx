import type { CaseAnswer } from '@fadu/domain';
import { Alert } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { caseQuery, profilesQuery, unitsQuery } from '../../api/queries.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { useKindName } from '../../parts/use-kind-name.ts';
import { sayValue, type Wording } from './event-lines.ts';
import { CaseItems, Clocks, Findings } from './Judgements.tsx';
import { TimeLine } from './TimeLine.tsx';

/** One case: what is known of it, what happened, and how it was judged. */
export function CasePage() {
  const kindName = useKindName();
  const { kind = '', id = '' } = useParams();
  const [params] = useSearchParams();
  const query = {
    profile: params.get('profile') ?? '',
    on: params.get('on') ?? '',
    knownAt: params.get('knownAt') ?? '',
  };
  const answer = useQuery(caseQuery(kind, id, query));
  return (
    <Answer of={answer} heading={`${kindName(kind)} ${id}`}>
      {(found) => <Case found={found} />}
    </Answer>
  );
}

function Case({ found }: { readonly found: CaseAnswer }) {
  const { t, say, language } = useSpeech();
  const kindName = useKindName();
  const { data: units } = useQuery(unitsQuery);
  const { data: profiles } = useQuery(profilesQuery);
  const profile = profiles?.find(({ id }) => id === found.profile);
  const wording = useMemo<Wording>(() => {
    const names = new Map(units?.map(({ id, name }) => [id, name]));
    return { language, t, unitName: (id) => names.get(id) ?? id };
  }, [units, language, t]);
  return (
    <>
      <PageTitle title={say(found.title)}>
        <span>{found.unitName}</span>
        <Link className="no-print" to={`/cases/${found.kind}`}>
          {t.cases.allOf(kindName(found.kind))}
        </Link>
        <span className="muted">
          {t.case.asOn(found.on)} · {t.overview.profile} {profile ? say(profile.name) : found.profile}
        </span>
      </PageTitle>
      {found.parked && (
        <Alert
          type="warning"
          showIcon
          title={t.case.parked}
          description={`${t.case.parkedHint}（${found.parked.error}）`}
          className="problem"
        />
      )}
      <Findings findings={found.findings} />
      <Clocks clocks={found.clocks} />
      <div className="two-columns">
        <section className="card">
          <h2>{t.case.events}</h2>
          <TimeLine events={found.events} wording={wording} />
        </section>
        <section className="card">
          <h2>{t.case.facts}</h2>
          <Facts facts={found.facts} wording={wording} />
        </section>
      </div>
      <CaseItems items={found.items} />
    </>
  );
}

function Facts({ facts, wording }: { readonly facts: CaseAnswer['facts']; readonly wording: Wording }) {
  return (
    <dl className="facts">
      {facts
        .filter(
          ({ value }) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
        )
        .map(({ name, zh, value }) => (
          <div key={name}>
            <dt>{wording.language === 'zh' ? zh : name.replaceAll('_', ' ')}</dt>
            <dd>{sayValue(name, value, wording)}</dd>
          </div>
        ))}
    </dl>
  );
}
