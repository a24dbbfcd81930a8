import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { shanghaiDay } from '../parts/shanghai.ts';
import { readView, writeView, type View } from './view.ts';

/** The view of the address, and a way to change part of it. Changing replaces: the back button leaves the page. */
export function useView(): readonly [View, (change: Partial<View>) => void] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readView(params, shanghaiDay(new Date())), [params]);
  const change = useCallback(
    (part: Partial<View>) => {
      setParams(writeView({ ...view, ...part }), { replace: true });
    },
    [view, setParams],
  );
  return [view, change];
}
