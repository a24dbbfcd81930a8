import type { IndicatorAnswer } from '@fadu/domain';
import { Link, useSearchParams } from 'react-router-dom';
import { useSpeech } from '../../i18n/language.tsx';
import { sideLook } from '../../parts/side-look.ts';
import type { SideTab } from './side-tabs.ts';

// Each side has an address of its own.
interface TabsProps {
  readonly tabs: readonly SideTab[];
  readonly current: string;
  readonly direction: IndicatorAnswer['direction'] | undefined;
}

/** Links, not tabs of a script: each side has an address of its own. */
export function SideTabs({ tabs, current, direction }: TabsProps) {
  const { t } = useSpeech();
  const [params] = useSearchParams();
  const to = (side: string): string => {
    const next = new URLSearchParams(params);
    if (side === '') next.delete('side');
    else next.set('side', side);
    return `?${next.toString()}`;
  };
  return (
    <nav className="sides" aria-label={t.items.sides}>
      {tabs.map(({ side, count }) => (
        <Link
          key={side}
          to={to(side)}
          replace
          {...(side === current ? { 'aria-current': 'true' as const } : {})}
        >
          {side === '' ? t.sides.all : sideLook(side, direction, t).word}
          {count !== undefined && ` ${count}`}
        </Link>
      ))}
    </nav>
  );
}
