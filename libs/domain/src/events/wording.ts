const chinese = new Map<string, string>();

/**
 * What a schema says of a value it refuses, as the end of a sentence. A schema holds one text only: the English
 * stands there, {@link chineseOf} gives the other.
 */
export function wording(zh: string, en: string): string {
  chinese.set(en, zh);
  return en;
}

export const chineseOf = (en: string): string | undefined => chinese.get(en);
