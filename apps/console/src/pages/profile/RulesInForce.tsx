import type { DatedValueAnswer, ProfileAnswer, RuleAnswer } from '@fadu/domain';
import { Link } from 'react-router-dom';
import { useSpeech } from '../../i18n/language.tsx';
import { ListTable } from '../../parts/ListTable.tsx';
import { State } from '../../parts/State.tsx';
import type { RuleRow } from './rule-rows.ts';
import { useProfileNames } from './use-profile-names.ts';

interface RulesInForceProps {
  readonly rows: readonly RuleRow[];
  readonly profile: ProfileAnswer;
  /** empty when nothing is compared */
  readonly since: string;
}

/** Every rule in force: its value in words, where it stands, and who last looked. */
export function RulesInForce({ rows, profile, since }: RulesInForceProps) {
  const { t } = useSpeech();
  const words = t.profile;
  const compares = since !== '';
  return (
    <ListTable
      title={words.title}
      columns={[
        words.parameter,
        t.indicator.value,
        ...(compares ? [words.changeSince(since)] : []),
        t.indicator.citation,
        t.indicator.from,
        words.publishedOn,
        words.origin,
        words.checked,
        t.indicator.note,
      ]}
    >
      {rows.map((row) => (
        <Rule key={row.rule.id} row={row} profile={profile} compares={compares} />
      ))}
    </ListTable>
  );
}

interface RuleProps {
  readonly row: RuleRow;
  readonly profile: ProfileAnswer;
  readonly compares: boolean;
}

function Rule({ row: { rule, here }, profile, compares }: RuleProps) {
  const { t, say } = useSpeech();
  const told = here ?? rule.before;
  return (
    <tr id={rule.id}>
      <th scope="row">{say(rule.name)}</th>
      <td className="words">
        <strong>{here ? here.display : t.indicator.ended}</strong>
      </td>
      {compares && (
        <td>
          <Change rule={rule} />
        </td>
      )}
      {told && <Source rule={rule.id} value={told} own={told.givenBy === profile.id} />}
    </tr>
  );
}

interface SourceProps {
  readonly rule: string;
  readonly value: DatedValueAnswer;
  readonly own: boolean;
}

/** Where a value stands, who gives it, and who last looked. */
function Source({ rule, value, own }: SourceProps) {
  const { t } = useSpeech();
  const { nameOf, checkedOn } = useProfileNames();
  const words = t.profile;
  return (
    <>
      <td className="words">{value.citation}</td>
      <td className="day">{value.from}</td>
      <td className="day">{value.publishedOn}</td>
      <td>
        {own ? (
          words.ownValue
        ) : (
          <Link to={`/profiles/${value.givenBy}#${rule}`}>{words.inheritedFrom(nameOf(value.givenBy))}</Link>
        )}
      </td>
      <td className="day">{checkedOn(value.givenBy)}</td>
      <td className="words">{value.note}</td>
    </>
  );
}

const looks = { same: 'plain', restated: 'plain', new: 'info', changed: 'warning', ended: 'missed' } as const;

function Change({ rule: { change = 'same', before } }: { readonly rule: RuleAnswer }) {
  const { t } = useSpeech();
  const words = t.profile;
  return (
    <>
      <State name={looks[change]} word={words.changes[change]} />
      {change === 'changed' && before && <div>{words.was(before.display ?? '', before.from)}</div>}
    </>
  );
}
