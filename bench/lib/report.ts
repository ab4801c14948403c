import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Spread } from './statistics.js';

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A number of readable length: three digits that matter, or a whole number. */
export function shortly(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** `median (min–max)`. */
export const spreadText = ({ min, median, max }: Spread): string =>
  `${shortly(median)} (${shortly(min)}–${shortly(max)})`;

/** Columns under each other: the first one to the left, numbers to the right. */
export function tableText({ title, columns, rows }: Table): string {
  const lines = [columns, ...rows];
  const widths = columns.map((_, index) => Math.max(...lines.map((cells) => cells[index]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('   ');
  const rule = widths.map((width) => '─'.repeat(width)).join('   ');
  return ['', title, line(columns), rule, ...rows.map(line)].join('\n');
}

/** Writes the numbers for programs; relative paths are meant from where the command was typed. */
export function writeJson(path: string, content: unknown): string {
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  return file;
}
