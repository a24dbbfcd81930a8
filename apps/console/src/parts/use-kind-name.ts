import { useQuery } from '@tanstack/react-query';
import { caseKindsQuery } from '../api/queries.ts';
import { useSpeech } from '../i18n/language.tsx';

/** What a kind of case is called; its identifier while that is not known. */
export function useKindName(): (kind: string) => string {
  const { say } = useSpeech();
  const { data: kinds } = useQuery(caseKindsQuery);
  return (kind) => {
    const found = kinds?.find((one) => one.kind === kind);
    return found ? say(found.name) : kind;
  };
}
