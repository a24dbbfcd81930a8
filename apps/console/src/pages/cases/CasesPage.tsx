import type { CasesAnswer } from '@fadu/domain';
import { Input } from 'antd';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router-dom';
import { useFields } from '../../address/use-fields.ts';
import { caseKindsQuery, casesQuery, unitsQuery } from '../../api/queries.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { LoadMore } from '../../parts/LoadMore.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { UnitChoice } from '../items/UnitChoice.tsx';
import { CasesTable } from './CasesTable.tsx';

/** Cases of a kind as they are now, with what the API tells of that kind. */
export function CasesPage() {
  const { t, say } = useSpeech();
  const { kind = 'enforcement' } = useParams();
  const { get, set } = useFields();
  const go = useNavigate();
  const words = t.cases;
  const { data: kinds = [] } = useQuery(caseKindsQuery);
  const { data: units = [] } = useQuery(unitsQuery);
  const unit = get('unit');
  const search = get('search');
  const cases = useInfiniteQuery(casesQuery(kind, { unit, search: search.trim() }));
  return (
    <>
      <PageTitle title={words.title} />
      <p>{words.intro}</p>
      <form
        className="controls no-print"
        onSubmit={(event) => event.preventDefault()}
        aria-label={words.title}
      >
        <Choice
          label={words.kind}
          value={kind}
          options={kinds.map((one) => [one.kind, say(one.name)])}
          onChange={(next) => void go(`/cases/${next}`)}
        />
        <UnitChoice units={units} value={unit} onChange={(next) => set('unit', next)} />
        <label className="field">
          <span>{words.search}</span>
          <Input
            type="search"
            value={search}
            placeholder={words.searchHint}
            onChange={(event) => set('search', event.target.value)}
          />
        </label>
      </form>
      <Answer of={cases}>
        {({ pages }) => (
          <>
            <CasesTable
              columns={pages[0]?.columns ?? []}
              rows={pages.flatMap(({ rows }: CasesAnswer) => rows)}
              units={units}
            />
            <LoadMore total={pages[0]?.total} paging={cases} />
          </>
        )}
      </Answer>
    </>
  );
}
