import type { ProfileAnswer } from '@fadu/domain';
import { Button, Input } from 'antd';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useSpeech } from '../../i18n/language.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { useProfileNames } from './use-profile-names.ts';

interface ProfileControlsProps {
  readonly profile: ProfileAnswer;
  readonly on: string;
  readonly compares: boolean;
}

/** Which day, compared with what. All of it stands in the address. */
export function ProfileControls({ profile, on, compares }: ProfileControlsProps) {
  const { t } = useSpeech();
  const words = t.profile;
  const [params, setParams] = useSearchParams();
  const go = useNavigate();
  const { profiles, nameOf } = useProfileNames();
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true });
  };
  const since = params.get('since') ?? '';
  const only = [
    ['', words.all],
    ['own', words.own],
    ...(since === '' ? [] : [['changed', words.onlyChanged] as const]),
    ...(compares ? [['differs', words.onlyDiffering] as const] : []),
  ] as const;
  return (
    <form className="controls no-print" onSubmit={(event) => event.preventDefault()} aria-label={words.title}>
      <Choice
        label={words.title}
        value={profile.id}
        options={profiles.map(({ id }) => [id, nameOf(id)])}
        onChange={(id) => void go(`/profiles/${id}?${params.toString()}`)}
      />
      <label className="field">
        <span>{words.inForceOn}</span>
        <input type="date" value={on} onChange={(event) => set('on', event.target.value)} />
      </label>
      {!compares && (
        <label className="field">
          <span>{words.since}</span>
          <input
            type="date"
            max={on}
            value={since}
            onChange={(event) => set('since', event.target.value <= on ? event.target.value : on)}
          />
        </label>
      )}
      <Choice
        label={words.compareWith}
        value={params.get('with') ?? ''}
        options={[
          ['', words.nobody],
          ...profiles.filter(({ id }) => id !== profile.id).map(({ id }) => [id, nameOf(id)] as const),
        ]}
        onChange={(id) => set('with', id)}
      />
      <Choice
        label={words.only}
        value={params.get('only') ?? ''}
        options={only}
        onChange={(value) => set('only', value)}
      />
      <label className="field">
        <span>{words.search}</span>
        <Input
          type="search"
          defaultValue={params.get('q') ?? ''}
          onChange={(event) => set('q', event.target.value)}
        />
      </label>
      <Button onClick={() => window.print()}>{t.app.print}</Button>
    </form>
  );
}
