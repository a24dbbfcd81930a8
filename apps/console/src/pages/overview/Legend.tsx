import { useSpeech } from '../../i18n/language.tsx';
import { State } from '../../parts/State.tsx';
import { cellStates } from './cell-state.ts';

export function Legend() {
  const { t } = useSpeech();
  return (
    <ul className="legend" aria-label={t.overview.legend}>
      {cellStates.map((state) => (
        <li key={state} title={t.stateNotes[state]}>
          <State name={state} word={t.states[state]} />
        </li>
      ))}
    </ul>
  );
}
