import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#kernel';

/** `4h 05m`, `12m 30s`, `0.5s`: hours are not joined to days, for a working day is not 24 of them. */
export function durationText(ms: number): string {
  const whole = Math.round(ms / SECOND_MS) * SECOND_MS;
  if (whole < MINUTE_MS) return `${Number((ms / SECOND_MS).toFixed(1))}s`;
  const two = (part: number): string => String(part).padStart(2, '0');
  const [minutes, seconds] = [Math.floor(whole / MINUTE_MS) % 60, (whole % MINUTE_MS) / SECOND_MS];
  if (whole < HOUR_MS) return seconds === 0 ? `${minutes}m` : `${minutes}m ${two(seconds)}s`;
  return `${Math.floor(whole / HOUR_MS)}h ${two(minutes)}m`;
}

/** Instants as the wall clock of a zone shows them: `2026-03-02 09:30:00`. */
export function instantTexts(zone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (at) => format.format(at);
}

/** Columns under each other; those in `left` to the left, numbers to the right. */
export function tableText(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  left: readonly number[],
): string {
  const lines = [columns, ...rows];
  const widths = columns.map((_, index) => Math.max(...lines.map((cells) => cells[index]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, index) =>
          left.includes(index) ? cell.padEnd(widths[index]!) : cell.padStart(widths[index]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
