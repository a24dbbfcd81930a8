import { Button, Checkbox, Input } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { View } from '../../address/view.ts';
import { profilesQuery } from '../../api/queries.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { OrganisedChoice } from '../../parts/OrganisedChoice.tsx';
import { PeriodPicker } from '../../parts/PeriodPicker.tsx';
import { fromShanghai, toShanghaiField } from '../../parts/shanghai.ts';

interface ControlsProps {
  readonly view: View;
  readonly change: (part: Partial<View>) => void;
  readonly compact: boolean;
  readonly setCompact: (compact: boolean) => void;
}

/** What is asked of the overview. Every choice goes into the address at once. */
export function Controls({ view, change, compact, setCompact }: ControlsProps) {
  const { t, say } = useSpeech();
  const { data: profiles = [] } = useQuery(profilesQuery);
  const words = t.overview;
  return (
    <form className="controls no-print" onSubmit={(event) => event.preventDefault()} aria-label={words.title}>
      <PeriodPicker value={view.period} onChange={(period) => change({ period })} />
      <Choice
        label={words.category}
        value={view.category}
        options={[['', words.allCategories], ...Object.entries(t.categories)]}
        onChange={(category) => change({ category })}
      />
      <Choice
        label={words.profile}
        value={view.profile}
        options={[
          ['', words.defaultProfile],
          ...profiles.map((profile) => [profile.id, say(profile.name)] as const),
        ]}
        onChange={(profile) => change({ profile })}
      />
      <NameField value={view.name} onChange={(name) => change({ name })} />
      <Checkbox
        checked={view.only === 'missed'}
        onChange={(event) => change({ only: event.target.checked ? 'missed' : '' })}
      >
        {words.onlyMissed}
      </Checkbox>
      <Checkbox checked={compact} onChange={(event) => setCompact(event.target.checked)}>
        {words.compact}
      </Checkbox>
      <MoreConditions view={view} change={change} />
      <Button onClick={() => window.print()}>{t.app.print}</Button>
    </form>
  );
}

/** Typing filters at once; the address follows when the reader pauses, and not inside a Chinese input method. */
function NameField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (name: string) => void;
}) {
  const { t } = useSpeech();
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (composing || text === value) return undefined;
    const timer = setTimeout(() => onChange(text), 200);
    return () => clearTimeout(timer);
  }, [text, value, composing, onChange]);
  return (
    <label className="field">
      <span>{t.overview.search}</span>
      <Input
        type="search"
        value={text}
        placeholder={t.overview.searchHint}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onChange={(event) => setText(event.target.value)}
      />
    </label>
  );
}

function MoreConditions({ view, change }: Pick<ControlsProps, 'view' | 'change'>) {
  const { t } = useSpeech();
  const words = t.overview;
  return (
    <details className="more" open={view.on !== '' || view.knownAt !== '' || view.organised !== ''}>
      <summary>{words.more}</summary>
      <div className="more-fields">
        <label className="field">
          <span>
            {words.on}（{words.onHint}）
          </span>
          <input type="date" value={view.on} onChange={(event) => change({ on: event.target.value })} />
        </label>
        <label className="field">
          <span>
            {words.knownAt}（{words.knownAtHint}）
          </span>
          <input
            type="datetime-local"
            value={toShanghaiField(view.knownAt)}
            onChange={(event) => change({ knownAt: fromShanghai(event.target.value) })}
          />
        </label>
        <OrganisedChoice value={view.organised} onChange={(organised) => change({ organised })} />
      </div>
    </details>
  );
}
