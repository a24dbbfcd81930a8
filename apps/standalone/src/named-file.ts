import { statSync } from 'node:fs';

import { DomainError } from '@fadu/domain';

/** The file that a person named is not there, or not a file. */
export class FileUnreadableError extends DomainError {
  readonly code = 'file.unreadable';

  constructor(path: string) {
    super(`找不到文件“${path}”，请核对路径。There is no file "${path}": check the path.`, {
      zh: '找不到文件',
    });
  }
}

/**
 * Bytes of a file that a person named.
 * @throws FileUnreadableError before anything is sent
 */
export function sizeOfFile(path: string): number {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file?.isFile()) throw new FileUnreadableError(path);
  return file.size;
}
