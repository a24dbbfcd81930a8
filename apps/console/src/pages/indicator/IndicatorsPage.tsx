import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { indicatorsQuery, profilesQuery } from '../../api/queries.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { ListTable } from '../../parts/ListTable.tsx';
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
          <ListTable
            title={words.listTitle}
            columns={[words.name, words.family, words.kind, words.direction, words.item]}
          >
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
          </ListTable>
        )}
      </Answer>
    </>
  );
}
