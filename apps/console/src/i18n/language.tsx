import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { keep, kept } from '../frame/kept.ts';
import { en } from './en.ts';
import { zh, type Texts } from './zh.ts';

export type Language = 'zh' | 'en';

export interface Speech {
  readonly language: Language;
  readonly t: Texts;
  /** the name in the chosen language */
  readonly say: (name: { readonly zh: string; readonly en: string }) => string;
  readonly setLanguage: (language: Language) => void;
}

const SpeechContext = createContext<Speech | undefined>(undefined);

/** Chinese unless the reader chose English on this computer before. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (kept('language') === 'en' ? 'en' : 'zh'));
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    keep('language', language);
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({ language, t: language === 'zh' ? zh : en, say: (name) => name[language], setLanguage }),
    [language],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** The texts in the reader's language. */
export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (!speech) throw new Error('useSpeech needs a LanguageProvider above it.');
  return speech;
}
