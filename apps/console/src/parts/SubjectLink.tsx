import { Link } from 'react-router-dom';
import { casePath } from '../address/view.ts';
import { useSpeech } from '../i18n/language.tsx';
import { useKindName } from './use-kind-name.ts';

interface SubjectLinkProps {
  /** `<kind>/<business key>` */
  readonly subject: string;
  readonly query?: { readonly [key: string]: string };
}

/** A case by its kind and number, leading to its page. */
export function SubjectLink({ subject, query }: SubjectLinkProps) {
  const { t } = useSpeech();
  const kindName = useKindName();
  const slash = subject.indexOf('/');
  if (slash < 0) return <>{subject === 'district' ? t.items.wholeDistrict : subject}</>;
  const kind = subject.slice(0, slash);
  return (
    <Link to={casePath(subject, query)}>
      {kindName(kind)} {subject.slice(slash + 1)}
    </Link>
  );
}
