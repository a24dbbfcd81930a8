import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useFields } from '../../address/use-fields.ts';
import { statedQuery, unitsQuery } from '../../api/queries.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { LoadMore } from '../../parts/LoadMore.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { shanghaiDay } from '../../parts/shanghai.ts';
import { UnitChoice } from '../items/UnitChoice.tsx';
import { StatedTable } from './StatedTable.tsx';
import { yearsToChoose } from './years-to-choose.ts';

/** What units say of themselves in their reports, each beside what their records give. Unit and year are in the address. */
export function StatedPage() {
  const { t } = useSpeech();
  const words = t.stated;
  const { get, set } = useFields();
  const [unit, year] = [get('unit'), get('year')];
  const { data: units = [] } = useQuery(unitsQuery);
  const stated = useInfiniteQuery(statedQuery({ unit, year }));
  return (
    <>
      <PageTitle title={words.title} />
      <p>{words.intro}</p>
      <form
        className="controls no-print"
        onSubmit={(event) => event.preventDefault()}
        aria-label={words.title}
      >
        <UnitChoice units={units} value={unit} onChange={(next) => set('unit', next)} />
        <Choice
          label={words.year}
          value={year}
          options={[
            ['', words.allYears],
            ...yearsToChoose(shanghaiDay(new Date()), year).map((one) => [one, words.ofYear(one)] as const),
          ]}
          onChange={(next) => set('year', next)}
        />
      </form>
      <Answer of={stated}>
        {({ pages }) => (
          <>
            <StatedTable rows={pages.flatMap(({ rows }) => rows)} />
            <LoadMore total={pages[0]?.total} paging={stated} />
          </>
        )}
      </Answer>
    </>
  );
}
