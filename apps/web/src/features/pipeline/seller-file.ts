/** A file of sellers as it stands: its head and its rows. */
export interface SellerTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Cells by comma, semicolon or tab, whichever parts the first line most; quotes as in RFC 4180. */
export function readTable(text: string): SellerTable {
  const clean = text.replace(/^\uFEFF/, '');
  const first = clean.split(/\r?\n/, 1)[0] ?? '';
  const parts = (mark: string): number => first.split(mark).length;
  const mark = [',', ';', '\t'].reduce((best, each) => (parts(each) > parts(best) ? each : best));
  const [head = [], ...rows] = linesOf(clean, mark);
  return { head: head.map((cell) => cell.trim()), rows };
}

/** A cell follows a mark or begins a line; what stands in quotes may hold either. */
function linesOf(text: string, mark: string): string[][] {
  const cells = new RegExp(`(${mark}|\\r?\\n)(?:"((?:[^"]|"")*)"|([^${mark}\\r\\n]*))`, 'g');
  const lines: string[][] = [];
  for (const [, before, quoted, plain] of `\n${text}`.matchAll(cells)) {
    if (before !== mark) lines.push([]);
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
  }
  return lines.filter((line) => line.some((cell) => cell.trim() !== ''));
}

/** Which column says what, by its place; -1 where none does. */
export interface SellerColumns {
  readonly name: number;
  readonly region: number;
  readonly team: number;
}

const LIKELY: Readonly<Record<keyof SellerColumns, RegExp>> = {
  name: /agent|seller|name|venditore|nome|agente/i,
  region: /region|office|area|sede|zona/i,
  team: /team|manager|gruppo|squadra|respons/i,
};

export function guessColumns(head: readonly string[]): SellerColumns {
  const find = (of: keyof SellerColumns): number => head.findIndex((title) => LIKELY[of].test(title));
  return { name: find('name'), region: find('region'), team: find('team') };
}

export interface PlacedSeller {
  readonly name: string;
  readonly region: string | null;
  readonly team: string | null;
}

/** What the file says of each seller; rows without a name say nothing. */
export const sellersIn = ({ rows }: SellerTable, { name, region, team }: SellerColumns): PlacedSeller[] =>
  rows.flatMap((row) => {
    const at = (column: number): string | null => row[column]?.trim() || null;
    const called = at(name);
    return called === null ? [] : [{ name: called, region: at(region), team: at(team) }];
  });
