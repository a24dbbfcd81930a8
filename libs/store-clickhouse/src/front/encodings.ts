import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';
import * as zlib from 'node:zlib';

import { ClickHouseError } from '../sql/clickhouse-error.ts';
import { Lz4Frames } from './lz4-frames.ts';

interface Codec {
  readonly name: string;
  readonly compress: () => Transform;
  readonly decompress: () => Transform;
}

// Node has zstd since 22.15; a client that offers it offers gzip, too.
const newer = zlib as unknown as {
  createZstdCompress?: () => Transform;
  createZstdDecompress?: () => Transform;
};

const codecs: readonly Codec[] = [
  ...(newer.createZstdCompress && newer.createZstdDecompress
    ? [{ name: 'zstd', compress: newer.createZstdCompress, decompress: newer.createZstdDecompress }]
    : []),
  // The fastest level: the network behind this is rarely the narrow place.
  { name: 'gzip', compress: () => zlib.createGzip({ level: 1 }), decompress: () => zlib.createGunzip() },
  {
    name: 'deflate',
    compress: () => zlib.createDeflate({ level: 1 }),
    decompress: () => zlib.createInflate(),
  },
  {
    name: 'br',
    compress: () => zlib.createBrotliCompress({ params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } }),
    decompress: () => zlib.createBrotliDecompress(),
  },
];

/** The first of ours that the client takes; none when it takes none. */
export function encodingFor(accepted: string | undefined): Omit<Codec, 'decompress'> | undefined {
  const offers = new Set(
    (accepted ?? '')
      .split(',')
      .map((offer) => offer.trim().toLowerCase())
      .filter((offer) => !/;\s*q=0(\.0*)?$/.test(offer))
      .map((offer) => offer.split(';')[0]),
  );
  return codecs.find(({ name }) => offers.has(name));
}

/** What can be undone, though not done. */
const decompressors: Readonly<Record<string, () => Transform>> = {
  ...Object.fromEntries(codecs.map(({ name, decompress }) => [name, decompress])),
  lz4: () => new Lz4Frames(),
};

/**
 * The body as it was before it was compressed.
 *
 * @throws {ClickHouseError} UNKNOWN_COMPRESSION_METHOD
 */
export function bodyOf(request: IncomingMessage): Readable {
  const encoding = (request.headers['content-encoding'] ?? 'identity').toLowerCase();
  if (encoding === 'identity') return request;
  const decompress = Object.hasOwn(decompressors, encoding) ? decompressors[encoding] : undefined;
  if (!decompress) {
    throw new ClickHouseError(
      432,
      'UNKNOWN_COMPRESSION_METHOD',
      `Unknown compression method: ${encoding.slice(0, 20)}. Here there are ${Object.keys(decompressors).join(', ')}`,
    );
  }
  const plain = decompress();
  // Errors of either side come out of the plain stream.
  pipeline(request, plain, () => undefined);
  return plain;
}
