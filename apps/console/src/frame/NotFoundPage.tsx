import { useSpeech } from '../i18n/language.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';

export function NotFoundPage() {
  const { t } = useSpeech();
  return (
    <>
      <PageTitle title={t.app.notFound} />
      <p>{t.app.notFoundHint}</p>
    </>
  );
}
