import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { measureMatching, SUGGESTED_FROM } from '#people';
import type { LabelledRecord } from '#people';
import { say, sayJson } from './terminal.js';
import { UsageError } from './usage-error.js';

export interface MatchOptions {
  readonly label: string;
  readonly json?: boolean;
}

/** Scores from which on pairs could be shown. */
const THRESHOLDS = [...new Set([0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, SUGGESTED_FROM])].sort();

/** Headers by which each detail of a person is known. */
const HEADERS = {
  firstName: ['first_name', 'firstname', 'given_name', 'name', 'nome'],
  lastName: ['last_name', 'lastname', 'surname', 'family_name', 'cognome'],
  email: ['email', 'e_mail', 'mail'],
  phone: ['phone', 'telephone', 'mobile', 'telefono'],
  region: ['region', 'city', 'province', 'provincia', 'citta'],
  country: ['country', 'paese'],
} as const;
const COMPANY = ['company', 'company_name', 'organisation', 'organization', 'azienda'];

/** `staffetta match <file>`: precision and recall of what merges by itself, and of what is asked about, at several scores. */
export async function match(file: string, options: MatchOptions): Promise<void> {
  const measure = measureMatching(labelledRecords(await readFile(file), options.label), THRESHOLDS);
  if (options.json) sayJson(measure);
  else say(describe(measure));
}

/** The records of a CSV file with a header row. @throws UsageError when no column has the labels */
export function labelledRecords(bytes: Buffer, label: string): LabelledRecord[] {
  const rows = parse<Record<string, string>>(bytes, {
    ...{ columns: (header: string[]) => header.map(plain), bom: true, skip_empty_lines: true },
  });
  const [first] = rows;
  if (!first || !(plain(label) in first))
    throw new UsageError(`No column “${label}” tells whose record each is; name it with --label.`);
  return rows.map((row) => recordOf(row, plain(label)));
}

function recordOf(row: Readonly<Record<string, string>>, label: string): LabelledRecord {
  const said = (headers: readonly string[]): string | null =>
    headers.map((header) => row[header]).find((value) => value) ?? null;
  const company = said(COMPANY);
  return {
    label: row[label] ?? '',
    input: {
      ...{ firstName: said(HEADERS.firstName), lastName: said(HEADERS.lastName) },
      ...{ email: said(HEADERS.email), phone: said(HEADERS.phone) },
      ...{ region: said(HEADERS.region), country: said(HEADERS.country) },
      company: company === null ? null : { name: company },
    },
  };
}

const plain = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

const percent = (share: number | null): string => (share === null ? '–' : share.toFixed(3));

function describe({ records, truePairs, merged, suggested }: ReturnType<typeof measureMatching>): string {
  const line = (name: string, said: number, right: number, precision: number | null, recall: number | null) =>
    [
      name.padEnd(22),
      ...[said, right, percent(precision), percent(recall)].map((each) => String(each).padStart(10)),
    ].join('');
  return [
    `${records} records, ${truePairs} pairs of one person`,
    '',
    `${''.padEnd(22)}${['said', 'right', 'precision', 'recall'].map((each) => each.padStart(10)).join('')}`,
    line('merged by itself', merged.said, merged.right, merged.precision, merged.recall),
    ...suggested.map(({ from, said, right, precision, recall }) =>
      line(
        `asked from ${from.toFixed(2)}${from === SUGGESTED_FROM ? ' *' : ''}`,
        said,
        right,
        precision,
        recall,
      ),
    ),
    '',
    `* what is shown. Recall of what is asked is of the ${truePairs - merged.right} pairs that merging left.`,
  ].join('\n');
}
