import { useSpeech } from '../i18n/language.tsx';
import { Choice } from './Choice.tsx';

interface OrganisedChoiceProps {
  /** `now`, or empty for as it was then */
  readonly value: string;
  readonly onChange: (organised: string) => void;
}

/** Whose figures are shown: the units as they were, or those that answer for them now. */
export function OrganisedChoice({ value, onChange }: OrganisedChoiceProps) {
  const { t } = useSpeech();
  return (
    <Choice
      label={t.organised.label}
      value={value}
      options={[
        ['', t.organised.then],
        ['now', t.organised.now],
      ]}
      onChange={onChange}
    />
  );
}
