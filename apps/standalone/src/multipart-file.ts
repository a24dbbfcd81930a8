import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';

import type { Body } from './client.ts';

/** A form with one file, read as it is sent: the server sets the pace, and progress tells what it has taken. */
export function multipartFile(
  path: string,
  onSent: (bytes: number) => void,
): { readonly type: string; readonly data: Body } {
  const boundary = `fadu-${randomUUID()}`;
  // A quote in the name would end the field: it is written as browsers do.
  const name = encodeURI(basename(path)).replaceAll('"', '%22');

  async function* parts(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n` +
        'Content-Type: application/octet-stream\r\n\r\n',
    );
    let sent = 0;
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      yield chunk;
      sent += chunk.length;
      onSent(sent);
    }
    yield Buffer.from(`\r\n--${boundary}--\r\n`);
  }
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    data: Readable.toWeb(Readable.from(parts())) as Body,
  };
}
