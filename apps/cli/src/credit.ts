import { PathCredits } from '#credit';
import type { LogEncoding } from '#sla';
import { modelsOf } from './credit-models.js';
import type { ModelWishes } from './credit-models.js';
import { creditJson, creditText } from './credit-report.js';
import type { CreditedFile } from './credit-report.js';
import { missingPathColumns, PathRows } from './credit-rows.js';
import { openSeparated } from './separated-text.js';
import { say, sayJson } from './terminal.js';
import { UsageError } from './usage-error.js';

export interface CreditOptions extends ModelWishes {
  readonly separator: string;
  readonly collapse?: boolean;
  readonly encoding: LogEncoding;
  readonly json?: boolean;
}

/** `staffetta credit <paths>`: what each channel is credited with, by several models side by side. */
export async function credit(path: string, options: CreditOptions): Promise<void> {
  const credited = await creditFile(path, options);
  if (options.json) sayJson(creditJson(credited));
  else say(creditText(path, credited));
}

/** Row by row: the file is never in memory, only sums are. Throws UsageError for a file that is none of paths. */
export async function creditFile(path: string, options: CreditOptions): Promise<CreditedFile> {
  if (options.separator.trim() === '')
    throw new UsageError('A blank separates no channels: give another, such as >.');
  const models = modelsOf(options);
  const { header, blocks } = await openSeparated(path, options.encoding, missingPathColumns);
  const reader = new PathRows(path, header, options.separator);
  const credits = new PathCredits(
    models.map(({ model }) => model),
    { collapsesRepeats: options.collapse === true },
  );
  let rows = 0;
  for await (const records of blocks) {
    for (const record of records) {
      const { channels, ...counts } = reader.read(record);
      credits.add(channels, counts);
      rows += 1;
    }
  }
  return { rows, names: models.map(({ name }) => name), report: credits.report() };
}
