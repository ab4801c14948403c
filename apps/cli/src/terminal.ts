import { Presets, SingleBar } from 'cli-progress';

// Whoever reads may stop reading, as “| head” does: then there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

/** What the person reads. Machines read `--json`, so everything else than the answer then goes to the error stream. */
export const say = (text: string): void => console.log(text);

export const sayAside = (text: string): void => console.error(text);

export const sayJson = (value: unknown): void => console.log(JSON.stringify(value, null, 2));

export interface ProgressLine {
  /** `done` of `total`, and a word on what is going on. */
  update(done: number, total: number, note?: string): void;
  end(): void;
}

/** A progress bar on a terminal; elsewhere one line each tenth of the way. */
export function progressLine(what: string): ProgressLine {
  return process.stderr.isTTY ? bar(what) : lines(what);
}

function bar(what: string): ProgressLine {
  const format = `${what} [{bar}] {percentage} % {note}`;
  const shown = new SingleBar(
    { format, stream: process.stderr, hideCursor: true, clearOnComplete: false },
    Presets.shades_classic,
  );
  shown.start(1, 0, { note: '' });
  return {
    update: (done, total, note = '') => {
      shown.setTotal(Math.max(1, total));
      shown.update(done, { note });
    },
    end: () => shown.stop(),
  };
}

function lines(what: string): ProgressLine {
  let said = -1;
  return {
    update: (done, total, note = '') => {
      const tenth = total > 0 ? Math.floor((10 * done) / total) : 0;
      if (tenth > said) sayAside(`${what}: ${tenth * 10} % ${note}`.trimEnd());
      said = Math.max(said, tenth);
    },
    end: () => undefined,
  };
}
