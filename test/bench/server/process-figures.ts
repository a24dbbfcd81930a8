import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the system says of a process. Linux only: elsewhere both are absent. */
export interface ProcessFigures {
  /** most memory it ever held, in bytes; the pages of the log that are mapped from its file are among them */
  readonly peakRss: number | undefined;
  /** seconds of processor time so far, all threads */
  readonly cpuSeconds: number | undefined;
}

// sysconf(_SC_CLK_TCK) is 100 on every Linux that Node runs on.
const TICKS_PER_SECOND = 100;
const USER_TICKS = 11;
const SYSTEM_TICKS = 12;

export function processFigures(pid: number): ProcessFigures {
  if (!existsSync(`/proc/${pid}/status`)) return { peakRss: undefined, cpuSeconds: undefined };
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  // The name of the process stands in brackets and may hold spaces: count from behind it.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return {
    peakRss: kilobytes === undefined ? undefined : Number(kilobytes) * 1024,
    cpuSeconds: (Number(fields[USER_TICKS]) + Number(fields[SYSTEM_TICKS])) / TICKS_PER_SECOND,
  };
}

/** Bytes that a folder takes on the disk: blocks, since the log's file is sparse. */
export function diskUse(path: string): number {
  if (!existsSync(path)) return 0;
  return readdirSync(path, { withFileTypes: true }).reduce((sum, entry) => {
    const child = join(path, entry.name);
    return sum + (entry.isDirectory() ? diskUse(child) : blocksOf(child));
  }, 0);
}

/** The engine tidies up while we look: what is gone takes nothing. */
function blocksOf(path: string): number {
  return (statSync(path, { throwIfNoEntry: false })?.blocks ?? 0) * 512;
}
