import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { indicatorsQuery, profilesQuery } from '../../api/queries.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';

/** Every indicator, leading to its definition. */
export function IndicatorsPage() {
  const { t, say } = useSpeech();
  const indicators = useQuery(indicatorsQuery);
  const { data: profiles = [] } = useQuery(profilesQuery);
  const words = t.indicator;
  return (
    <>
      <PageTitle title={words.listTitle} />
      <p>
        {t.profile.title}：
        {profiles.map((profile) => (
          <Link key={profile.id} to={`/profiles/${profile.id}`} className="quiet">
            {say(profile.name)}
          </Link>
        ))}
      </p>
      <Answer of={indicators}>
        {(rows) => (
          <div className="table-scroll" tabIndex={0} role="group" aria-label={words.listTitle}>
            <table className="list">
              <caption className="visually-hidden">{words.listTitle}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.name}</th>
                  <th scope="col">{words.family}</th>
                  <th scope="col">{words.kind}</th>
                  <th scope="col">{words.direction}</th>
                  <th scope="col">{words.item}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      <Link to={`/indicators/${row.id}`}>{say(row.name)}</Link>
                    </th>
                    <td>{say(row.familyName)}</td>
                    <td>{words.kinds[row.kind] ?? row.kind}</td>
                    <td>{words.directions[row.direction]}</td>
                    <td>{say(row.formula.item)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Answer>
    </>
  );
}
