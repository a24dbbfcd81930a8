import type { RejectionAnswer } from '@fadu/domain';
import { Alert } from 'antd';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { rejectionsQuery } from '../../api/queries.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { LoadMore } from '../../parts/LoadMore.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { DismissDialog } from './DismissDialog.tsx';
import { RejectionsTable, type Act } from './RejectionsTable.tsx';

const states = ['open', 'resent', 'dismissed', 'all'] as const;

/** What was refused: kept with its reason until somebody corrects or dismisses it. */
export function RejectionsPage() {
  const { t } = useSpeech();
  const client = useQueryClient();
  const [params, setParams] = useSearchParams();
  const state = params.get('state') ?? 'open';
  const [act, setAct] = useState<{ readonly what: Act; readonly rejection: RejectionAnswer }>();
  const [done, setDone] = useState('');
  const rejections = useInfiniteQuery(rejectionsQuery({ state: state === 'all' ? '' : state }));
  const finish = (message: string): void => {
    setAct(undefined);
    setDone(message);
    void client.invalidateQueries({ queryKey: ['/v1/rejections'] });
  };
  return (
    <>
      <PageTitle title={t.rejections.title} />
      <p>{t.rejections.intro}</p>
      <form
        className="controls no-print"
        onSubmit={(event) => event.preventDefault()}
        aria-label={t.rejections.title}
      >
        <Choice
          label={t.rejections.state}
          value={state}
          options={states.map((name) => [name, t.rejections.states[name]])}
          onChange={(next) => setParams(next === 'open' ? {} : { state: next }, { replace: true })}
        />
      </form>
      <div role="status">
        {done !== '' && <Alert type="success" showIcon className="problem" title={done} />}
      </div>
      <Answer of={rejections}>
        {({ pages }) => (
          <>
            <RejectionsTable
              rows={pages.flatMap(({ rows }) => rows)}
              onAct={(what, rejection) => {
                setDone('');
                setAct({ what, rejection });
              }}
            />
            <LoadMore total={pages[0]?.total} paging={rejections} />
          </>
        )}
      </Answer>
      {act?.what === 'correct' && (
        <CorrectDialog
          rejection={act.rejection}
          onClose={() => setAct(undefined)}
          onDone={() => finish(t.rejections.resent)}
        />
      )}
      {act?.what === 'dismiss' && (
        <DismissDialog
          rejection={act.rejection}
          onClose={() => setAct(undefined)}
          onDone={() => finish(t.rejections.dismissed)}
        />
      )}
    </>
  );
}
