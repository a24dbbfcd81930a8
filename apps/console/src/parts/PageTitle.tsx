import { useEffect, type ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';

/** The heading of a page and the name of its tab. */
export function PageTitle({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const { t } = useSpeech();
  useEffect(() => {
    document.title = `${title} - ${t.app.name}`;
  }, [title, t]);
  return (
    <div className="page-title">
      <h1>{title}</h1>
      {children}
    </div>
  );
}
