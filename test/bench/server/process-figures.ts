import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the system says of a process. Linux only: elsewhere all are absent. */
export interface ProcessFigures {
  /** memory of its own at this moment, in bytes: without the pages of files that are mapped, which can be let go */
  readonly ownMemory: number | undefined;
  /** most memory it ever held, in bytes; the pages of the log that are mapped from its file are among them */
  readonly peakRss: number | undefined;
  /** seconds of processor time so far, all threads */
  readonly cpuSeconds: number | undefined;
}

// sysconf(_SC_CLK_TCK) is 100 on every Linux that Node runs on.
const TICKS_PER_SECOND = 100;
/** own time in user and system mode; with the time of ended children */
const OWN = [11, 12];
const OWN_AND_CHILDREN = [11, 12, 13, 14];

export function processFigures(pid: number): ProcessFigures {
  if (!existsSync(`/proc/${pid}/status`))
    return { ownMemory: undefined, peakRss: undefined, cpuSeconds: undefined };
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return {
    ownMemory: bytesIn(status, 'RssAnon'),
    peakRss: bytesIn(status, 'VmHWM'),
    cpuSeconds: secondsIn(`/proc/${pid}/stat`, OWN),
  };
}

function bytesIn(status: string, name: string): number | undefined {
  const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

/** Processor time of the whole machine in seconds, all cores together, and of this process with its ended children. */
export interface MachineTime {
  readonly busy: number;
  readonly idle: number;
  readonly own: number;
}

/** Absent where there is no /proc. */
export function machineTime(): MachineTime | undefined {
  if (!existsSync('/proc/stat')) return undefined;
  const [all = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
  // cpu user nice system idle iowait irq softirq steal; what follows is counted in user already
  const [user, nice, system, idle, wait, ...rest] = all.split(/ +/).slice(1, 9).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    ...number[],
  ];
  const busy = [user, nice, system, ...rest].reduce((sum, ticks) => sum + ticks, 0);
  return {
    busy: busy / TICKS_PER_SECOND,
    idle: (idle + wait) / TICKS_PER_SECOND,
    own: secondsIn('/proc/self/stat', OWN_AND_CHILDREN),
  };
}

function secondsIn(file: string, wanted: readonly number[]): number {
  // The name of the process stands in brackets and may hold spaces: count from behind it.
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return wanted.reduce((sum, at) => sum + Number(fields[at]), 0) / TICKS_PER_SECOND;
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
