import { join } from 'node:path';

/** The folder of the repository, found from here whatever the working folder is (Jest compiles to CommonJS). */
export const repository = join(__dirname, '../..');

export const inRepository = (...path: readonly string[]): string => join(repository, ...path);
