import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FileUnreadableError, sizeOfFile } from './named-file.ts';

const root = mkdtempSync(join(tmpdir(), 'fadu-named-file-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('a file that a person named', () => {
  it('has a size', () => {
    writeFileSync(join(root, 'a.csv'), '编号');
    expect(sizeOfFile(join(root, 'a.csv'))).toBe(6);
  });

  it.each(['missing.csv', '.'])('is told of by its path when it is none: %s', (name) => {
    const look = () => sizeOfFile(join(root, name));
    expect(look).toThrow(FileUnreadableError);
    expect(look).toThrow(join(root, name));
  });
});
