import type { IndicatorAnswer } from '@fadu/domain';
import { Link } from 'react-router-dom';
import { useSpeech } from '../../i18n/language.tsx';
import { useProfileNames } from '../profile/use-profile-names.ts';

interface DatedValuesProps {
  readonly caption: string;
  /** the caption repeats the heading above: only for those who hear it */
  readonly quiet?: boolean;
  readonly values: IndicatorAnswer['targets'];
}

/** A number of law through the years, each value with its citation. */
export function DatedValues({ caption, quiet = false, values }: DatedValuesProps) {
  const { t } = useSpeech();
  const { nameOf } = useProfileNames();
  const words = t.indicator;
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={caption}>
      <table className="list">
        <caption className={quiet ? 'visually-hidden' : ''}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.profile}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.citation}</th>
            <th scope="col">{words.note}</th>
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <tr key={`${value.profile} ${value.from}`}>
              <th scope="row">
                <Link to={`/profiles/${value.profile}`}>{nameOf(value.profile)}</Link>
              </th>
              <td className="day">{value.from}</td>
              <td>{value.display ?? words.ended}</td>
              <td className="words">{value.citation}</td>
              <td className="words">{value.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
