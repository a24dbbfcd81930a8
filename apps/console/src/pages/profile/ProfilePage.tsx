import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import type { ProfileAnswer } from '@fadu/domain';
import { profileQuery } from '../../api/queries.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { shanghaiDay } from '../../parts/shanghai.ts';
import { ComparedRules } from './ComparedRules.tsx';
import { ProfileControls } from './ProfileControls.tsx';
import { filtered, ruleRows } from './rule-rows.ts';
import { RulesInForce } from './RulesInForce.tsx';
import { useProfileNames } from './use-profile-names.ts';

/** What one place's rules are on a day, what changed since another, and how they differ from another place's. */
export function ProfilePage() {
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const on = params.get('on') || shanghaiDay(new Date());
  const since = params.get('since') ?? '';
  const other = params.get('with') ?? '';
  const profile = useQuery(profileQuery(id, { on, since }));
  const beside = useQuery(profileQuery(other, { on }));
  return (
    <Answer of={profile} heading={id}>
      {(found) =>
        other === '' ? (
          <Profile profile={found} on={on} since={since} />
        ) : (
          <Answer of={beside}>
            {(compared) => <Profile profile={found} other={compared} on={on} since={since} />}
          </Answer>
        )
      }
    </Answer>
  );
}

interface ProfileProps {
  readonly profile: ProfileAnswer;
  readonly other?: ProfileAnswer;
  readonly on: string;
  readonly since: string;
}

function Profile({ profile, other, on, since }: ProfileProps) {
  const { t, say } = useSpeech();
  const [params] = useSearchParams();
  const { nameOf } = useProfileNames();
  const words = t.profile;
  const all = ruleRows(profile, other);
  const rows = filtered(all, profile.id, { text: params.get('q') ?? '', only: params.get('only') ?? '' });
  return (
    <>
      <PageTitle title={`${words.title}：${say(profile.name)}`}>
        {profile.isDefault && <span>{words.isDefault}</span>}
        <span className="muted">
          {words.checked} {profile.checkedOn}
        </span>
        {profile.inherits !== null && (
          <span>
            {words.inherits} <Link to={`/profiles/${profile.inherits}`}>{nameOf(profile.inherits)}</Link>
          </span>
        )}
      </PageTitle>
      <ProfileControls profile={profile} on={on} compares={other !== undefined} />
      <p className="print-only">
        {words.inForceOn} {on}
      </p>
      <p role="status" className="muted">
        {words.shown(rows.length, all.length)}
      </p>
      {rows.length === 0 ? (
        <p className="empty">{words.empty}</p>
      ) : other ? (
        <ComparedRules rows={rows} profile={profile} other={other} />
      ) : (
        <RulesInForce rows={rows} profile={profile} since={since} />
      )}
    </>
  );
}
