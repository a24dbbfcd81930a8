import { Button } from 'antd';
import { useSpeech } from '../i18n/language.tsx';

interface LoadMoreProps {
  readonly total: number | undefined;
  readonly paging: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

/** Below a list: how many there are, and the next page. */
export function LoadMore({ total, paging }: LoadMoreProps) {
  const { t } = useSpeech();
  return (
    <div className="after-list">
      {total !== undefined && <span className="muted">{t.app.total(total)}</span>}
      {paging.hasNextPage && (
        <Button
          className="no-print"
          loading={paging.isFetchingNextPage}
          onClick={() => void paging.fetchNextPage()}
        >
          {t.app.more}
        </Button>
      )}
    </div>
  );
}
