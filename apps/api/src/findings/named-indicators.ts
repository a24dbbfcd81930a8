import { indicators } from '@fadu/domain';

const names = new Map(indicators.map(({ id, name }) => [id, name]));

const QUOTED = { zh: /“([a-z][a-z0-9_]*)”/g, en: /"([a-z][a-z0-9_]*)"/g } as const;

/**
 * A sentence with the quoted codes of indicators written as their names. The tables keep the code: a name may change, and
 * what was written down must not change with it.
 */
export const namedIndicators = (sentence: string, language: 'zh' | 'en'): string =>
  sentence.replaceAll(QUOTED[language], (quoted, code: string) => {
    const name = names.get(code)?.[language];
    return name === undefined ? quoted : quoted.replace(code, () => within(name));
  });

/** A name that quotes something itself takes single quotes within others. */
const within = (name: string): string => name.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', "'");
