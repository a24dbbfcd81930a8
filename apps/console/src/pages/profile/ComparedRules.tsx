import type { DatedValueAnswer, ProfileAnswer } from '@fadu/domain';
import { useSpeech } from '../../i18n/language.tsx';
import { ListTable } from '../../parts/ListTable.tsx';
import { State } from '../../parts/State.tsx';
import { Citation } from '../../parts/WhyText.tsx';
import type { RuleRow } from './rule-rows.ts';

interface ComparedRulesProps {
  readonly rows: readonly RuleRow[];
  readonly profile: ProfileAnswer;
  readonly other: ProfileAnswer;
}

/** Two profiles side by side. */
export function ComparedRules({ rows, profile, other }: ComparedRulesProps) {
  const { t, say } = useSpeech();
  const words = t.profile;
  return (
    <ListTable
      title={words.compareWith}
      columns={[words.parameter, words.difference, say(profile.name), say(other.name)]}
    >
      {rows.map(({ rule, here, there, differs }) => (
        <tr key={rule.id}>
          <th scope="row">{say(rule.name)}</th>
          <td>
            <State name={differs ? 'warning' : 'plain'} word={differs ? words.differs : words.agrees} />
          </td>
          <Value value={here} />
          <Value value={there} />
        </tr>
      ))}
    </ListTable>
  );
}

function Value({ value }: { readonly value: DatedValueAnswer | undefined }) {
  const { t } = useSpeech();
  if (!value) return <td className="muted">{t.profile.notRuled}</td>;
  return (
    <td className="words">
      <strong>{value.display}</strong> <span className="muted">{t.overview.since(value.from)}</span>
      <Citation text={value.citation} />
    </td>
  );
}
