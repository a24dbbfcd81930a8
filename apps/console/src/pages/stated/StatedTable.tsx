import type { StatedFigureAnswer } from '@fadu/domain';
import { Link } from 'react-router-dom';
import { itemsPath } from '../../address/view.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { ListTable } from '../../parts/ListTable.tsx';
import { State } from '../../parts/State.tsx';
import { SubjectLink } from '../../parts/SubjectLink.tsx';

const looks = { agrees: 'met', differs: 'missed', not_computed: 'no_data', not_comparable: 'not_applicable' };

/** Each figure as it is printed, what the records give, and what is odd about it. */
export function StatedTable({ rows }: { readonly rows: readonly StatedFigureAnswer[] }) {
  const { t } = useSpeech();
  const words = t.stated;
  if (rows.length === 0) return <p className="empty">{words.empty}</p>;
  return (
    <ListTable
      title={words.title}
      columns={[words.figure, words.report, words.printed, words.computed, words.verdict, words.remarks]}
    >
      {rows.map((row) => (
        <StatedRow key={`${row.subject} ${row.event}`} row={row} />
      ))}
    </ListTable>
  );
}

function StatedRow({ row }: { readonly row: StatedFigureAnswer }) {
  const { t, say } = useSpeech();
  const words = t.stated;
  return (
    <tr>
      <th scope="row">{say(row.name)}</th>
      <td>
        {row.unitName}
        <br />
        <SubjectLink subject={row.subject} />
      </td>
      <td className="words">
        <strong>{row.printed}</strong>
        {row.text !== '' && (
          <>
            <br />
            <span className="muted">{words.quoted(row.text)}</span>
          </>
        )}
      </td>
      <td>
        <Computed row={row} />
      </td>
      <td>
        <State name={looks[row.verdict]} word={words.verdicts[row.verdict]} />
      </td>
      <td className="words">
        {row.verdict === 'not_comparable' && <p>{say(row.sentence)}</p>}
        {row.findings.map((finding) => (
          <p key={`${finding.code} ${finding.detail.en}`}>
            <strong>{say(finding.name)}</strong>
            <br />
            {say(finding.detail)}
            <br />
            <span className="muted">{say(finding.remedy)}</span>
          </p>
        ))}
      </td>
    </tr>
  );
}

/** What the records give, leading to the items that it is made of. */
function Computed({ row: { computed, figure, period, unit } }: { readonly row: StatedFigureAnswer }) {
  const { t } = useSpeech();
  if (!computed) return <span className="muted">{t.stated.noIndicator}</span>;
  const made = computed.denominator === '0' ? '' : ` (${computed.numerator}/${computed.denominator})`;
  const query = new URLSearchParams({ period }).toString();
  return <Link to={itemsPath(query, figure, unit)}>{`${computed.display}${made}`}</Link>;
}
