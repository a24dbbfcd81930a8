import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, NavLink, useLocation, useNavigate } from 'react-router-dom';
import { watermarkQuery } from '../api/queries.ts';
import { token } from '../api/token.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Choice } from '../parts/Choice.tsx';
import { textSizes, useLook, type TextSize } from './LookProvider.tsx';
import { Watermark } from './Watermark.tsx';

const pages = [
  ['/', 'overview'],
  ['/indicators', 'indicators'],
  ['/cases', 'cases'],
  ['/findings', 'findings'],
  ['/stated', 'stated'],
  ['/parked', 'parked'],
  ['/rejections', 'rejections'],
  ['/import', 'import'],
  ['/audit', 'audit'],
] as const;

export function Header() {
  const { t } = useSpeech();
  const { pathname } = useLocation();
  const { data } = useQuery(watermarkQuery);
  const overview = useOverviewAsLeft();
  // A cell's items belong to the overview they were reached from, rules to the indicators that read them.
  const current = (path: string): boolean => {
    if (path === '/') return /^\/($|items)/.test(pathname);
    return pathname.startsWith(path) || (path === '/indicators' && pathname.startsWith('/profiles'));
  };
  return (
    <header className="frame-header">
      <Link to="/" className="brand">
        <img src="/favicon.svg" alt="" width="32" height="32" />
        <span className="brand-name">{t.app.name}</span>
        <span className="brand-tagline">{t.app.tagline}</span>
      </Link>
      {data?.demo === true && <span className="demo-label">{t.app.demo}</span>}
      <Watermark />
      <Preferences />
      <nav aria-label={t.app.mainMenu} className="main-menu no-print">
        {pages.map(([path, name]) => (
          <NavLink
            key={path}
            to={path === '/' ? overview : path}
            className={() => (current(path) ? 'current' : '')}
            {...(current(path) ? { 'aria-current': 'page' as const } : {})}
          >
            {t.app[name]}
          </NavLink>
        ))}
      </nav>
    </header>
  );
}

/** The menu leads back to the overview as the reader left it, not to its beginning. */
function useOverviewAsLeft(): string {
  const { pathname, search } = useLocation();
  const [left, setLeft] = useState('/');
  if (pathname === '/' && left !== `/${search}`) setLeft(`/${search}`);
  return left;
}

function Preferences() {
  const { t, language, setLanguage } = useSpeech();
  const { size, setSize } = useLook();
  const go = useNavigate();
  return (
    <div className="preferences no-print">
      <Choice
        label={t.app.fontSize}
        value={size}
        options={(Object.keys(textSizes) as TextSize[]).map((name) => [name, t.app.sizes[name]])}
        onChange={(name) => setSize(name as TextSize)}
      />
      <button
        type="button"
        className="quiet"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {language === 'zh' ? 'English' : '中文'}
      </button>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          token.forget();
          void go('/login');
        }}
      >
        {t.app.logout}
      </button>
    </div>
  );
}
