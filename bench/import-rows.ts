import { writeFileSync } from 'node:fs';
import { DAY_MS } from '#kernel';
import { nextSubmission } from './lib/submissions.js';

/** A file of leads for the import, and its mapping. */
export interface ImportFile {
  readonly bytes: Buffer;
  readonly mapping: object;
}

const HEADER = 'id,first,last,email,phone,title,company,domain,channel,campaign,intent,created';
const FIELDS = [
  ...['externalId', 'firstName', 'lastName', 'email', 'phone', 'jobTitle', 'company.name', 'company.domain'],
  ...['channel', 'campaign', 'intent', 'occurredAt'],
];

let records = 0;

/** So many leads of people who never came before, evenly over the days before `until`. */
export function writeRows(
  count: number,
  { until, days, clocks }: { until: Date; days: number; clocks: 'none' | 'as_lived' },
): ImportFile {
  const stepMs = (days * DAY_MS) / count;
  const lines = Array.from({ length: count }, (_, index) => {
    const { company, ...person } = nextSubmission();
    const at = new Date(until.getTime() - (count - index) * stepMs).toISOString();
    const { firstName, lastName, email, phone, jobTitle, channel, campaign, intent } = person;
    records += 1;
    const cells = [records, firstName, lastName, email, phone, jobTitle, company.name, company.domain];
    return [...cells, channel, campaign, intent, at].join(',');
  });
  const columns = Object.fromEntries(HEADER.split(',').map((column, index) => [column, FIELDS[index] ?? '']));
  return {
    bytes: Buffer.from([HEADER, ...lines, ''].join('\n')),
    mapping: { columns, source: `bench-${clocks}`, clocks },
  };
}

/** The same rows where PostgreSQL can read them by itself. */
export function keepForCopy(path: string, { bytes }: ImportFile): void {
  writeFileSync(path, bytes, { mode: 0o644 });
}
