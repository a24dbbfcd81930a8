import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { DomainError } from '@fadu/domain';
import { type Database, type RootDatabase, open } from 'lmdb';

import { LogFormatError, LogMissingError, PartitionsDifferError } from './errors.ts';
import { type PlaceKey, type SubjectKey, placeKeys, subjectKeys } from './key-encoders.ts';

export type Table = Database<Buffer, Buffer>;
/** One whose keys are places, or the offsets of partition 0. */
export type PlaceTable = Database<Buffer, PlaceKey>;

/** The open LMDB environment and its tables. */
export interface Environment {
  readonly path: string;
  readonly readOnly: boolean;
  readonly partitions: number;
  readonly root: RootDatabase<Buffer, Buffer>;
  /** place → JSON of the event */
  readonly log: PlaceTable;
  /** source, id → content hash, place */
  readonly ids: Table;
  /** subject, place → nothing */
  readonly subjects: Database<Buffer, SubjectKey>;
  /** target, subject → nothing */
  readonly links: Table;
  /** layout and the ends of the partitions */
  readonly meta: Table;
  readonly checkpoints: Table;
  readonly rejections: PlaceTable;
  readonly audit: PlaceTable;
}

interface Layout {
  readonly format: number;
  readonly partitions: number;
}

const FORMAT = 1;
const LAYOUT = Buffer.from('layout');
export const DATA_FILE = 'data.mdb';

// Bytes in, bytes out: the keys must sort as bytes, and events are encoded once, by us.
const VALUES = { encoding: 'binary' } as const;
const BINARY = { ...VALUES, keyEncoding: 'binary' } as const;

/** Opens or creates the environment in the folder `path`. Any thread may do so; all of one process share it. */
export function openEnvironment(
  path: string,
  partitions: number | undefined,
  readOnly: boolean,
): Environment {
  if (readOnly && !existsSync(join(path, DATA_FILE))) throw new LogMissingError(path);
  const root = open<Buffer, Buffer>({ ...BINARY, path, noSubdir: false, maxDbs: 16, readOnly });
  try {
    return tablesOf(root, { path, partitions, readOnly });
  } catch (error) {
    void root.close();
    // Whoever only reads creates no tables, so a folder without them is one that 法度 never wrote to.
    throw readOnly && !(error instanceof DomainError) ? new LogMissingError(path, error) : error;
  }
}

function tablesOf(
  root: RootDatabase<Buffer, Buffer>,
  { path, partitions, readOnly }: { path: string; partitions: number | undefined; readOnly: boolean },
): Environment {
  const table = (name: string): Table => root.openDB<Buffer, Buffer>({ name, ...BINARY });
  const meta = table('meta');
  const layout = readOnly ? readLayout(meta) : layOut(meta, partitions);
  if (!layout) throw new LogMissingError(path);
  if (layout.format !== FORMAT) throw new LogFormatError(path, layout.format);
  if (partitions !== undefined && layout.partitions !== partitions) {
    throw new PartitionsDifferError(path, layout.partitions, partitions);
  }
  return {
    path,
    readOnly,
    partitions: layout.partitions,
    root,
    log: placeTable(root, 'log'),
    ids: table('ids'),
    subjects: root.openDB<Buffer, SubjectKey>(keyedBy(subjectKeys, 'subjects')),
    links: table('links'),
    meta,
    checkpoints: table('checkpoints'),
    rejections: placeTable(root, 'rejections'),
    audit: placeTable(root, 'audit'),
  };
}

export const placeTable = (root: RootDatabase<Buffer, Buffer>, name: string): PlaceTable =>
  root.openDB<Buffer, PlaceKey>(keyedBy(placeKeys, name));

/** lmdb's typings know an encoder of keys for the whole environment only; it takes one for each table. */
const keyedBy = (keyEncoder: object, name: string) => ({ name, ...VALUES, keyEncoder });

function readLayout(meta: Table): Layout | undefined {
  const bytes = meta.get(LAYOUT);
  return bytes && (JSON.parse(bytes.toString()) as Layout);
}

/** In a transaction, since two threads may open a new log at the same moment. */
function layOut(meta: Table, partitions = 16): Layout {
  return meta.transactionSync(() => {
    const stored = readLayout(meta);
    if (stored) return stored;
    const layout: Layout = { format: FORMAT, partitions };
    meta.putSync(LAYOUT, Buffer.from(JSON.stringify(layout)));
    return layout;
  });
}
