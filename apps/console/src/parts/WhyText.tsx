import type { Why } from '@fadu/domain';
import { useSpeech } from '../i18n/language.tsx';

const days = /(\d{4}-\d{2}-\d{2})/;

/** A sentence whose dates are not torn apart at the end of a line. */
export function Sentence({ text }: { readonly text: string }) {
  return text.split(days).map((piece, index) =>
    days.test(piece) ? (
      <span key={index} className="day">
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}

/** A clock explained in a sentence, with the citation that decided it. */
export function WhyText({ why }: { readonly why: Why }) {
  const { say } = useSpeech();
  if (!why) return null;
  return (
    <>
      <span>
        <Sentence text={say(why)} />
      </span>
      {!say(why).includes(why.citation) && <Citation text={why.citation} />}
    </>
  );
}

export function Citation({ text }: { readonly text: string }) {
  const { t } = useSpeech();
  if (text === '') return null;
  return (
    <span className="citation">
      {' '}
      {t.case.source}
      {text}
    </span>
  );
}
