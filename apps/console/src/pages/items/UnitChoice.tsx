import type { UnitAnswer } from '@fadu/domain';
import { useSpeech } from '../../i18n/language.tsx';
import { Choice } from '../../parts/Choice.tsx';

interface UnitChoiceProps {
  readonly units: readonly UnitAnswer[];
  readonly value: string;
  readonly onChange: (unit: string) => void;
}

export function UnitChoice({ units, value, onChange }: UnitChoiceProps) {
  const { t } = useSpeech();
  const known = value === '' || units.some(({ id }) => id === value);
  return (
    <Choice
      label={t.items.unitFilter}
      value={value}
      options={[
        ['', t.items.wholeDistrict],
        ...units.map(({ id, name }) => [id, name] as const),
        ...(known ? [] : [[value, value] as const]),
      ]}
      onChange={onChange}
    />
  );
}
