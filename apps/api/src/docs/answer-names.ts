import * as domain from '@fadu/domain';
import { z } from 'zod';

/** The schemas of answers by the name they have in the documentation: `valuesAnswer` is `ValuesAnswer`. */
export const answerNames: ReadonlyMap<z.ZodType, string> = new Map(
  Object.entries(domain)
    .filter(
      (entry): entry is [string, z.ZodType & (typeof entry)[1]] =>
        /Answer$|^valueRow$/.test(entry[0]) && entry[1] instanceof z.ZodType,
    )
    .map(([name, schema]) => [schema, `${name[0]!.toUpperCase()}${name.slice(1)}`]),
);
