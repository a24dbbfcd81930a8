import type { CaseOf } from '../../cases/register.ts';
import { first } from '../../kinds/declare.ts';
import type { Exclusion } from '../item.ts';

export type DocumentCase = CaseOf<'document'>;
export type Made = NonNullable<ReturnType<typeof madeDocument>>;

/** The issue of a normative document; rules (规章) are made by other rules. */
export const madeDocument = (c: DocumentCase) => {
  const made = first(c, 'document.promulgated');
  return made?.category === 'rule' ? undefined : made;
};

/** A secret document is outside the duties to publish, to file and to keep in the library (rulebook §6.2 no. 26). */
export const secret = ({ scope }: Pick<Made, 'scope'>): Exclusion | undefined =>
  scope === 'secret' ? 'secret' : undefined;
