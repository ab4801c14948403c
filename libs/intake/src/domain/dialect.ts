/** Separators a file may use, in the order in which they win a draw. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How a file with columns is written. */
export interface Dialect {
  readonly encoding: Encoding;
  /** Empty where nothing stands between cells: lines of JSON, sheets. */
  readonly delimiter: string;
  /** The first line is `sep=;`, which spreadsheets write for each other. */
  readonly hasSeparatorLine: boolean;
  /** Names of the columns, where no row holds them. */
  readonly columns?: readonly string[];
  /** Of a spreadsheet: the sheet that is read, and all there are. */
  readonly sheet?: string;
  readonly sheets?: readonly string[];
}

/** Records looked at to find the separator. */
const ENOUGH = 50;

/** The encoding a byte order mark tells, if there is one. */
export function markedEncoding(start: Uint8Array): Encoding | undefined {
  const [first, second, third] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/** Separator and separator line, found in the first lines of a file; a comma when nothing tells. */
export function readDelimiter(sample: string): Pick<Dialect, 'delimiter' | 'hasSeparatorLine'> {
  const text = sample.replace(/^\uFEFF/, '');
  const said = /^"?sep=(.)"?\r?(\n|$)/i.exec(text)?.[1];
  if (said) return { delimiter: said, hasSeparatorLine: true };
  return { delimiter: likeliest(text) ?? likeliest(withoutWrapping(text)) ?? ',', hasSeparatorLine: false };
}

/** The separator that cuts most records into as many cells as the first one has; the one with more cells wins. */
function likeliest(text: string): string | undefined {
  const counts = countDelimiters(text);
  const scored = DELIMITERS.map((delimiter) => {
    const [header = 0, ...others] = counts.map((count) => count.get(delimiter) ?? 0);
    const agreeing = others.filter((count) => count === header).length;
    const agreement = others.length === 0 ? 1 : agreeing / others.length;
    return { delimiter, score: header === 0 ? 0 : agreement + 1 - 1 / (1 + header) };
  });
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.delimiter : undefined;
}

/** Separators outside quotation marks, record by record. A record cut off at the end of the sample is left out. */
function countDelimiters(text: string): Map<string, number>[] {
  const records: Map<string, number>[] = [];
  let current = new Map<string, number>();
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '\n') {
      records.push(current);
      current = new Map();
      if (records.length >= ENOUGH) return records;
    } else current.set(character, (current.get(character) ?? 0) + 1);
  }
  return records.length === 0 ? [current] : records;
}

/** Some programs put each line as a whole into quotation marks. */
const withoutWrapping = (text: string): string => text.replace(/^"(.*)"\r?$/gm, '$1').replaceAll('""', '"');
