import { useQuery } from '@tanstack/react-query';
import type { OverviewAnswer } from '@fadu/domain';
import { useMemo, useState } from 'react';
import { readPeriod, sayPeriod } from '../../address/period.ts';
import { useView } from '../../address/use-view.ts';
import { asked, type View } from '../../address/view.ts';
import { overviewQuery, profilesQuery } from '../../api/queries.ts';
import { keep, kept } from '../../frame/kept.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { PrintHead } from '../../parts/PrintHead.tsx';
import { chosen, columnsOf, familiesOf, unitsOf } from './arrange.ts';
import { Controls } from './Controls.tsx';
import { FamilyTabs } from './FamilyTabs.tsx';
import { Folded } from './Folded.tsx';
import { Legend } from './Legend.tsx';
import { OverviewGrid } from './OverviewGrid.tsx';
import { Summary } from './Summary.tsx';

/** Every unit × every indicator of a period: what a leader looks at, and where a clerk starts. */
export function OverviewPage() {
  const { t } = useSpeech();
  const [view, change] = useView();
  const [compact, setCompact] = useState(() => kept('compact') === 'yes');
  const overview = useQuery(overviewQuery({ ...asked(view), family: view.family }));
  return (
    <>
      <PageTitle title={t.overview.title} />
      <Controls
        view={view}
        change={change}
        compact={compact}
        setCompact={(next) => {
          setCompact(next);
          keep('compact', next ? 'yes' : 'no');
        }}
      />
      <Answer of={overview}>
        {(answer) => <Overview answer={answer} view={view} change={change} compact={compact} />}
      </Answer>
    </>
  );
}

interface OverviewProps {
  readonly answer: OverviewAnswer;
  readonly view: View;
  readonly change: (part: Partial<View>) => void;
  readonly compact: boolean;
}

function Overview({ answer, view, change, compact }: OverviewProps) {
  const { t, say } = useSpeech();
  const { data: profiles } = useQuery(profilesQuery);
  const { category, family, empty, name, only, sort } = view;
  // The columns stay the same objects while only rows are filtered, so that no row is drawn again.
  const all = useMemo(() => columnsOf(answer), [answer]);
  const { columns, folded } = useMemo(() => chosen(all, { family, empty }), [all, family, empty]);
  const shown = useMemo(
    () => ({
      columns,
      families: familiesOf(columns, answer, all),
      units: unitsOf(answer, columns, { category, name, only, sort }),
    }),
    [answer, all, columns, category, name, only, sort],
  );
  const profile = profiles?.find(({ id }) => id === answer.profile);
  const period = readPeriod(answer.period);
  const periodName = period ? sayPeriod(period, t.period) : answer.period;
  const profileName = profile ? say(profile.name) : answer.profile;
  return (
    <>
      <PrintHead period={periodName} profile={profileName} on={answer.on} dataAsOf={answer.dataAsOf} />
      <FamilyTabs families={answer.families} current={family} />
      <Summary columns={all} view={view} />
      <div className="grid-notes">
        <Legend />
        <p className="muted no-print">
          <span role="status">{t.overview.shown(shown.units.length, answer.units.length)}</span> ·{' '}
          {t.overview.keys}
        </p>
      </div>
      <OverviewGrid
        shown={shown}
        view={view}
        compact={compact}
        caption={t.overview.caption(periodName, profileName)}
        onSort={(next) => change({ sort: next })}
      />
      <Folded view={view} folded={folded} change={change} />
      {shown.units.length === 0 && <p role="status">{t.overview.empty}</p>}
      <p className="muted">{t.overview.wholeNote}</p>
    </>
  );
}
