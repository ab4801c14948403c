import { basename } from 'node:path';
import { apportion } from '#credit';
import type { ChannelCredit, MarkovCredits, PathModelCredits, PathReport } from '#credit';
import { tableText } from './judge-words.js';

/** Paths as a file told them, and what the models that were asked for make of them. */
export interface CreditedFile {
  readonly rows: number;
  /** Beside the models of the report. */
  readonly names: readonly string[];
  readonly report: PathReport;
}

/** What a person reads: channels under each other, models side by side; columns add up as they are shown. */
export function creditText(path: string, credited: CreditedFile): string {
  const { report, rows, names } = credited;
  const { total } = report;
  const heading = [
    `${basename(path)}: ${counted(rows, 'row')}, ${counted(report.paths, 'path')}, ${counted(report.touches, 'touch', 'touches')}`,
    `${counted(total.conversions, 'conversion')}${total.value === 0 ? '' : ` worth ${amount(total.value)}`}`,
  ].join('; ');
  const markov = report.models.flatMap(({ markov: chain }, at) =>
    chain ? [{ name: names[at]!, chain }] : [],
  );
  return [
    heading,
    ...(report.touches === 0 ? [] : [`Conversions\n${tableOf(credited, 'conversions')}`]),
    ...(total.value === 0 || report.touches === 0 ? [] : [`Value\n${tableOf(credited, 'value')}`]),
    ...markov.map(({ name, chain }) => effectsText(name, chain)),
  ].join('\n\n');
}

const counted = (number: number, one: string, more = `${one}s`): string =>
  `${Number(number.toFixed(2))} ${number === 1 ? one : more}`;

const amount = (number: number): string => number.toFixed(2);

function tableOf({ report, names }: CreditedFile, part: 'conversions' | 'value'): string {
  const columns = report.models.map(({ channels }) => shown(channels.map((each) => each[part])));
  const [first] = report.models;
  const order = (first?.channels ?? [])
    .map(({ channel, ...credit }, at) => ({ channel, at, sort: credit[part] }))
    .sort((one, other) => other.sort - one.sort || one.at - other.at);
  const nobody = report.untouched[part];
  return tableText(
    ['', ...names],
    [
      ...order.map(({ channel, at }) => [channel, ...columns.map((column) => column[at]!)]),
      ...(nobody === 0 ? [] : [['(no channel)', ...names.map(() => amount(nobody))]]),
      ['all', ...names.map(() => amount(report.total[part]))],
    ],
    [0],
  );
}

/** To hundredths that add up to the sum’s own. */
function shown(numbers: readonly number[]): string[] {
  const hundredths = Math.round(numbers.reduce((sum, number) => sum + number, 0) * 100);
  const isPlain = hundredths > 0 && hundredths <= 2 ** 48 && numbers.every((number) => number >= 0);
  return isPlain ? apportion(hundredths, numbers).map((part) => amount(part / 100)) : numbers.map(amount);
}

function effectsText(name: string, { probability, contexts, channels }: MarkovCredits): string {
  const rows = [...channels]
    .sort((one, other) => other.removalEffect - one.removalEffect)
    .map(({ channel, removalEffect }) => [channel, percent(removalEffect)]);
  const about = `P(conversion) ${percent(probability)}, ${contexts} contexts; lost without a channel:`;
  return `${name}: ${about}\n${tableText(['', 'removal effect'], rows, [0])}`;
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

/** What a program reads: every number as it was worked out. */
export const creditJson = ({ rows, names, report }: CreditedFile): object => {
  const { paths, touches, total, untouched, models } = report;
  const told = ({ model, channels, markov }: PathModelCredits, at: number): object => ({
    name: names[at],
    model,
    ...(markov ? { probability: markov.probability, contexts: markov.contexts } : {}),
    channels: (markov?.channels ?? channels) satisfies readonly ChannelCredit[],
  });
  return { rows, paths, touches, total, untouched, models: models.map(told) };
};
