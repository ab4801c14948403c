/**
 * Sums are kept by day and by month: whole months are read by month, the rest by day. The spans a day lies in, each by its first day, to be joined to
 * whatever has a day.
 */
export const spansOf = (day: string): string =>
  `(values ('day', ${day}), ('month', date_trunc('month', ${day}::timestamp)::date)) as span(span, day)`;

/** The parameters of the first and the last day of a period, both included. */
interface Days {
  readonly from: string;
  readonly to: string;
}

const USUAL: Days = { from: '$4', to: '$5' };

/** Three stretches that are a period, each day once: where no whole month lies within it, the one of months is empty. */
function stretchesOf({ from, to }: Days): string[] {
  const firstMonth = `(date_trunc('month', (${from}::date - 1)::timestamp) + interval '1 month')::date`;
  const afterMonths = `date_trunc('month', (${to}::date + 1)::timestamp)::date`;
  return [
    `span = 'month' and day >= ${firstMonth} and day < ${afterMonths}`,
    `span = 'day' and day >= ${from} and day < least(${firstMonth}, ${to}::date + 1)`,
    `span = 'day' and day >= greatest(${afterMonths}, ${firstMonth}) and day <= ${to}`,
  ];
}

/** The rows of sums that make up a period; each stretch is a range of the primary key. */
export const withinSpans = (columns: string, table: string, condition: string, days = USUAL): string =>
  stretchesOf(days)
    .map((stretch) => `select ${columns} from ${table} where ${condition} and ${stretch}`)
    .join('\n         union all ');
