import { Button } from 'antd';
import type { View } from '../../address/view.ts';
import { useSpeech } from '../../i18n/language.tsx';

interface FoldedProps {
  readonly view: View;
  readonly folded: number;
  readonly change: (part: Partial<View>) => void;
}

/** What is left out of the grid: said always, and within a family opened by a button. */
export function Folded({ view, folded, change }: FoldedProps) {
  const { t } = useSpeech();
  if (folded === 0) return null;
  if (view.family === '') return <p className="muted">{t.overview.furtherInFamilies(folded)}</p>;
  const open = view.empty === 'shown';
  return (
    <p>
      <Button aria-expanded={open} onClick={() => change({ empty: open ? '' : 'shown' })}>
        {open ? t.overview.foldEmpty(folded) : t.overview.showEmpty(folded)}
      </Button>
    </p>
  );
}
