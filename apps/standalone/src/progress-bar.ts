const WIDTH = 30;

/** A bar on a terminal that redraws itself; on anything else a line at every tenth. */
export function progressBar(label: string, out: NodeJS.WriteStream): (done: number, of: number) => void {
  let shown = -1;
  return (done, of) => {
    const share = of <= 0 ? 1 : Math.min(1, done / of);
    const step = Math.floor(share * (out.isTTY ? 100 : 10));
    if (step === shown) return;
    shown = step;
    const filled = Math.round(share * WIDTH);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    const line = `${label} ${bar} ${Math.floor(share * 100)}% (${done}/${of})`;
    out.write(out.isTTY ? `\r${line}${share === 1 ? '\n' : ''}` : `${line}\n`);
  };
}
