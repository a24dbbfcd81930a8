import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { UnitAnswer, ValuesAnswer } from '@fadu/domain';
import { Link, useSearchParams } from 'react-router-dom';
import { readPeriod, sayPeriod } from '../../address/period.ts';
import { useView } from '../../address/use-view.ts';
import { askedFor, itemsQueryOf, type View } from '../../address/view.ts';
import { indicatorQuery, itemsQuery, unitsQuery, valuesQuery } from '../../api/queries.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { LoadMore } from '../../parts/LoadMore.tsx';
import { OrganisedChoice } from '../../parts/OrganisedChoice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { PeriodPicker } from '../../parts/PeriodPicker.tsx';
import { PrintHead } from '../../parts/PrintHead.tsx';
import { shanghaiDay } from '../../parts/shanghai.ts';
import { ItemsTable } from './ItemsTable.tsx';
import { readSide, sideTabs } from './side-tabs.ts';
import { SideTabs } from './SideTabs.tsx';
import { UnitChoice } from './UnitChoice.tsx';
import { ValueLine } from './ValueLine.tsx';

/** The items behind one cell of the overview. */
export function ItemsPage() {
  const { t } = useSpeech();
  const [params] = useSearchParams();
  const [view] = useView();
  const indicator = params.get('indicator');
  if (indicator === null) return <PageTitle title={t.items.title}>{t.items.noIndicator}</PageTitle>;
  return <Items indicator={indicator} unit={params.get('unit') ?? ''} view={view} />;
}

interface ItemsProps {
  readonly indicator: string;
  /** empty for the whole district */
  readonly unit: string;
  readonly view: View;
}

const rowOf = (values: ValuesAnswer | undefined, unit: string) =>
  unit === '' ? values?.total : values?.rows.find((row) => row.unit === unit);

function Items({ indicator, unit, view }: ItemsProps) {
  const [params] = useSearchParams();
  const side = readSide(params.get('side'));
  const { data: definition } = useQuery(indicatorQuery(indicator));
  const query = definition && { ...askedFor(definition.kind, view, shanghaiDay(new Date())), unit };
  const { data: values } = useQuery(valuesQuery(indicator, query));
  const { data: units = [] } = useQuery(unitsQuery);
  const items = useInfiniteQuery(itemsQuery(indicator, query && { ...query, side }));
  const row = rowOf(values, unit);
  const { profile, on, knownAt } = view;
  return (
    <>
      <ItemsHead indicator={indicator} unit={unit} view={view} units={units} />
      <ItemsPrintHead values={values} view={view} />
      {row && values && <ValueLine row={row} on={values.on} />}
      <SideTabs tabs={sideTabs(definition?.kind, row)} current={side} direction={definition?.direction} />
      <Answer of={items}>
        {({ pages }) => (
          <>
            <ItemsTable
              by="subject"
              rows={pages.flatMap(({ rows }) => rows)}
              context={{ profile, on, knownAt }}
            />
            <LoadMore total={pages[0]?.total} paging={items} />
          </>
        )}
      </Answer>
    </>
  );
}

function ItemsHead({ indicator, unit, view, units }: ItemsProps & { readonly units: readonly UnitAnswer[] }) {
  const { t, say } = useSpeech();
  const [params, setParams] = useSearchParams();
  const { data: definition } = useQuery(indicatorQuery(indicator));
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true });
  };
  const unitName = unit === '' ? t.items.wholeDistrict : (units.find(({ id }) => id === unit)?.name ?? unit);
  return (
    <>
      <PageTitle title={`${definition ? say(definition.name) : indicator} · ${unitName}`}>
        <Link to={`/indicators/${indicator}`}>{t.items.definition}</Link>
        <Link className="no-print" to={`/?${itemsQueryOf(view)}`}>
          {t.items.backToOverview}
        </Link>
      </PageTitle>
      <form
        className="controls no-print"
        onSubmit={(event) => event.preventDefault()}
        aria-label={t.items.title}
      >
        <PeriodPicker value={view.period} onChange={(next) => set('period', next)} />
        <UnitChoice units={units} value={unit} onChange={(next) => set('unit', next)} />
        <OrganisedChoice value={view.organised} onChange={(next) => set('organised', next)} />
      </form>
    </>
  );
}

function ItemsPrintHead({
  values,
  view,
}: {
  readonly values: ValuesAnswer | undefined;
  readonly view: View;
}) {
  const { t } = useSpeech();
  const period = readPeriod(view.period);
  if (!values || !period) return null;
  return (
    <PrintHead
      period={sayPeriod(period, t.period)}
      profile={values.profile}
      on={values.on}
      dataAsOf={values.dataAsOf}
    />
  );
}
