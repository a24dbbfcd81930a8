import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { ByteStream } from '@fadu/domain';

/** A file that was sent, kept on disk while it is read: it is read more than once, and may be larger than memory. */
export interface Spooled {
  readonly path: string;
  readonly bytes: number;
  remove(): Promise<void>;
}

export async function spool(body: ByteStream): Promise<Spooled> {
  const folder = await mkdtemp(join(tmpdir(), 'fadu-import-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'file');
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Uint8Array, _, done) {
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(Readable.from(body, { objectMode: false }), counting, createWriteStream(path));
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, bytes, remove };
}

/** Reads the spooled file once; `onBytes` hears how much of it has been read so far. */
export function reopened({ path }: Spooled, onBytes?: (bytes: number) => void): Readable {
  const file = createReadStream(path);
  let bytes = 0;
  if (onBytes) file.on('data', (chunk) => onBytes((bytes += chunk.length)));
  // Listening for data starts the flow; it must not start before the reader is there.
  return file.pause();
}
