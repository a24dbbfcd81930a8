import type { ProfileAnswer } from '@fadu/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router-dom';
import { profilesQuery } from '../../api/queries.ts';
import { NotFoundPage } from '../../frame/NotFoundPage.tsx';
import { useSpeech } from '../../i18n/language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { DatedValues } from '../indicator/DatedValues.tsx';

/** What one place's rules are, with dates and citations. */
export function ProfilePage() {
  const { id = '' } = useParams();
  const profiles = useQuery(profilesQuery);
  return (
    <Answer of={profiles} heading={id}>
      {(found) => {
        const profile = found.find((one) => one.id === id);
        return profile ? <Profile profile={profile} /> : <NotFoundPage />;
      }}
    </Answer>
  );
}

function Profile({ profile }: { readonly profile: ProfileAnswer }) {
  const { t, say } = useSpeech();
  const words = t.profile;
  return (
    <>
      <PageTitle title={`${words.title}：${say(profile.name)}`}>
        {profile.isDefault && <span>{words.isDefault}</span>}
        <span className="muted">
          {words.checked} {profile.checkedOn}
        </span>
        {profile.inherits !== null && (
          <span>
            {words.inherits} <Link to={`/profiles/${profile.inherits}`}>{profile.inherits}</Link>
          </span>
        )}
      </PageTitle>
      {profile.parameters.map((parameter) => (
        <section key={parameter.id} className="card">
          <DatedValues caption={say(parameter.name)} values={parameter.values} />
        </section>
      ))}
    </>
  );
}
