import type { IndicatorAnswer } from '@fadu/domain';
import { Fragment } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { itemsPath } from '../../address/view.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { State } from '../../parts/State.tsx';
import { figureOf, stateOf } from '../overview/cell-state.ts';
import { useProfileNames } from '../profile/use-profile-names.ts';
import { type Change, changesIn, rulesOf } from './breaks.ts';
import { type Year, useYears } from './use-years.ts';

/** The district's figures through the years, broken visibly where the rules changed. */
export function YearSeries({ definition }: { readonly definition: IndicatorAnswer }) {
  const { t } = useSpeech();
  const [params, setParams] = useSearchParams();
  const { profiles, nameOf } = useProfileNames();
  const words = t.indicator;
  const profile = params.get('profile') ?? profiles[0]?.id ?? '';
  const years = useYears(definition, profile);
  return (
    <section className="card">
      <h2>{words.series}</h2>
      <form
        className="controls no-print"
        onSubmit={(event) => event.preventDefault()}
        aria-label={words.series}
      >
        <Choice
          label={words.profile}
          value={profile}
          options={profiles.map(({ id }) => [id, nameOf(id)])}
          onChange={(id) => setParams({ profile: id }, { replace: true })}
        />
        {profile !== '' && <Link to={`/profiles/${profile}`}>{words.rulesOf(nameOf(profile))}</Link>}
      </form>
      <Answer of={years}>{(rows) => <Years years={rows} definition={definition} profile={profile} />}</Answer>
    </section>
  );
}

interface YearsProps {
  readonly years: readonly Year[];
  readonly definition: IndicatorAnswer;
  readonly profile: string;
}

const isCounted = ({ row }: Year): boolean =>
  row.met + row.missed + row.open + row.excluded > 0 || (row.value !== null && row.value !== '0');

function Years({ years, definition, profile }: YearsProps) {
  const { t } = useSpeech();
  const words = t.indicator;
  const first = years.findIndex(isCounted);
  if (first < 0) return <p>{words.noYears}</p>;
  const rules = rulesOf(definition, { zh: words.targets, en: words.targets });
  const shown = years.slice(first).map((year, index) => ({
    ...year,
    changes: index === 0 ? [] : changesIn(year.year, profile, rules),
  }));
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={words.series}>
      <table className="list series">
        <caption className={shown.some(({ changes }) => changes.length > 0) ? '' : 'visually-hidden'}>
          {words.seriesHint}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.year}</th>
            <th scope="col" className="number">
              {words.value}
            </th>
            <th scope="col">{t.items.side}</th>
            <th scope="col" className="number">
              {t.overview.fraction}
            </th>
            <th scope="col" className="number">
              {t.overview.open}
            </th>
            <th scope="col" className="number">
              {t.overview.excluded}
            </th>
            <th scope="col">{t.overview.target}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((year) => (
            <Fragment key={year.year}>
              <Break changes={year.changes} />
              <YearRow year={year} indicator={definition.id} profile={profile} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Break({ changes }: { readonly changes: readonly Change[] }) {
  const { t, say } = useSpeech();
  const words = t.indicator;
  if (changes.length === 0) return null;
  const sayChange = ({ name, now, before }: Change): string => {
    const value = now.display ?? words.ended;
    return before
      ? words.became(say(name), value, before.display ?? words.ended, now.from)
      : words.becomes(say(name), value, now.from);
  };
  return (
    <tr className="break">
      <td colSpan={7}>
        <strong>{words.breakHere}</strong>
        <ul>
          {changes.map((change) => (
            <li key={`${change.name.zh} ${change.now.from}`}>
              {sayChange(change)} <span className="citation">{change.now.citation}</span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

interface YearRowProps {
  readonly year: Year;
  readonly indicator: string;
  readonly profile: string;
}

function YearRow({ year: { year, row }, indicator, profile }: YearRowProps) {
  const { t } = useSpeech();
  const state = stateOf(row);
  const query = new URLSearchParams({ period: String(year), profile }).toString();
  return (
    <tr>
      <th scope="row">
        <Link to={itemsPath(query, indicator)}>{year}</Link>
      </th>
      <td className="number">{figureOf(row)}</td>
      <td>
        <State name={state} word={t.states[state]} />
      </td>
      <td className="number">{row.denominator === '0' ? '' : `${row.numerator} / ${row.denominator}`}</td>
      <td className="number">{row.open}</td>
      <td className="number">{row.excluded}</td>
      <td>{row.target?.display}</td>
    </tr>
  );
}
