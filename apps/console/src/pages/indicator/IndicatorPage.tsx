import type { IndicatorAnswer } from '@fadu/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router-dom';
import { indicatorQuery } from '../../api/queries.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { DatedValues } from './DatedValues.tsx';
import { YearSeries } from './YearSeries.tsx';

const formulaLines = ['item', 'numerator', 'denominator', 'excluded', 'placedOn'] as const;

/** The definition: the formula in words, and what the law says when and where. */
export function IndicatorPage() {
  const { id = '' } = useParams();
  const answer = useQuery(indicatorQuery(id));
  return (
    <Answer of={answer} heading={id}>
      {(definition) => <Definition definition={definition} />}
    </Answer>
  );
}

function Definition({ definition }: { readonly definition: IndicatorAnswer }) {
  const { t, say } = useSpeech();
  const words = t.indicator;
  return (
    <>
      <PageTitle title={say(definition.name)}>
        <span className="muted">
          {say(definition.familyName)} · {words.kinds[definition.kind] ?? definition.kind} ·{' '}
          {words.directions[definition.direction]}
        </span>
        <Link to={`/?family=${definition.family}`}>{words.overview}</Link>
      </PageTitle>
      <section className="card">
        <h2>{words.formula}</h2>
        <dl className="facts in-sentences">
          {formulaLines.map((line) => (
            <div key={line}>
              <dt>{words[line]}</dt>
              <dd>{say(definition.formula[line])}</dd>
            </div>
          ))}
        </dl>
      </section>
      <YearSeries definition={definition} />
      <section className="card">
        <h2>{words.targets}</h2>
        {definition.targets.length === 0 ? (
          <p>{words.noTargets}</p>
        ) : (
          <DatedValues quiet caption={words.targets} values={definition.targets} />
        )}
      </section>
      {definition.parameters.length > 0 && (
        <section className="card">
          <h2>{words.parameters}</h2>
          {definition.parameters.map((parameter) => (
            <DatedValues key={parameter.id} caption={say(parameter.name)} values={parameter.values} />
          ))}
        </section>
      )}
      <p className="muted">
        <code>{definition.id}</code>
      </p>
    </>
  );
}
