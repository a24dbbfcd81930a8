import type { Why } from '@fadu/domain';
import { useSpeech } from '../i18n/language.tsx';

/** A clock explained in a sentence, with the citation that decided it. */
export function WhyText({ why }: { readonly why: Why }) {
  const { say } = useSpeech();
  if (!why) return null;
  return (
    <>
      <span>{say(why)}</span>
      {why.citation !== '' && <span className="citation"> {why.citation}</span>}
    </>
  );
}
