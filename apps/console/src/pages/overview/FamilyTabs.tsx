import { Link, useSearchParams } from 'react-router-dom';
import type { OverviewAnswer } from '@fadu/domain';
import { useSpeech } from '../../i18n/language.tsx';

interface FamilyTabsProps {
  readonly families: OverviewAnswer['families'];
  /** empty for a few of each */
  readonly current: string;
}

/** Links, not tabs of a script: each family has an address of its own. */
export function FamilyTabs({ families, current }: FamilyTabsProps) {
  const { t, say } = useSpeech();
  const [params] = useSearchParams();
  const to = (family: string): string => {
    const next = new URLSearchParams(params);
    for (const name of ['family', 'empty', 'sort']) next.delete(name);
    if (family !== '') next.set('family', family);
    return `?${next.toString()}`;
  };
  const tabs = [
    { id: '', name: t.overview.essentials },
    ...families.map((f) => ({ id: f.id, name: say(f) })),
  ];
  return (
    <nav className="sides no-print" aria-label={t.overview.family}>
      {tabs.map(({ id, name }) => (
        <Link key={id} to={to(id)} replace {...(id === current ? { 'aria-current': 'true' as const } : {})}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
