import { useSpeech } from '../../i18n/language.tsx';

/** How far the file is sent; when it is, the server reads row by row and says nothing until it is done. */
export function Sending({ share }: { readonly share: number }) {
  const { t } = useSpeech();
  const percent = Math.round(share * 100);
  const words = percent < 100 ? t.import.sending(percent) : t.import.checking;
  return (
    <p role="status">
      <progress aria-label={words} {...(percent < 100 ? { value: percent, max: 100 } : {})} />
      <br />
      {words}
    </p>
  );
}
