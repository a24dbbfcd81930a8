import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { watermarkQuery } from '../api/queries.ts';
import { useSpeech } from '../i18n/language.tsx';
import { shanghaiTime } from '../parts/shanghai.ts';

/** 数据截至: the instant up to which everything received is in the figures. Always on the screen. */
export function Watermark() {
  const { t } = useSpeech();
  const { data, isError } = useQuery(watermarkQuery);
  useFreshAnswers(data?.projected);
  const asOf = data?.dataAsOf;
  return (
    <p className="watermark">
      <span>{t.watermark.asOf} </span>
      <strong>{asOf ? shanghaiTime(asOf) : t.watermark.empty}</strong>
      {asOf && <span className="muted"> {t.watermark.shanghai}</span>}
      {data && data.lag > 0 && <span className="muted"> · {t.watermark.behind(data.lag)}</span>}
      {isError && <span className="warning-text"> · {t.watermark.unknown}</span>}
    </p>
  );
}

/** When more has been projected, what is on the screen is asked for again. */
function useFreshAnswers(projected: number | undefined): void {
  const client = useQueryClient();
  const seen = useRef(projected);
  useEffect(() => {
    const before = seen.current;
    seen.current = projected;
    if (before === undefined || before === projected) return;
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'watermark' });
  }, [client, projected]);
}
