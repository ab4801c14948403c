import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { creditFile } from '../../apps/cli/src/credit.js';
import type { CreditedFile } from '../../apps/cli/src/credit-report.js';
import { PathCredits, shapleyValues } from '#credit';
import type { PathCreditModel, PathReport } from '#credit';

const FOLDER = join(process.env.STAFFETTA_DATA ?? '', 'attribution');

type Numbers = Readonly<Record<string, number>>;

interface Case {
  readonly id: string;
  readonly disputed?: boolean;
  readonly given: {
    readonly coalition_values?: Numbers;
    readonly paths?: readonly string[];
    readonly value_each?: number;
    readonly conversions_each?: number;
    readonly order?: number;
    readonly collapse_repeats?: boolean;
    readonly file?: string;
    readonly rows?: number;
    readonly total_conversions?: number;
    readonly total_value?: number;
    readonly total_null?: number;
  };
  /** By channel, or by model and channel. */
  readonly expect?: Numbers | Readonly<Record<string, Numbers>>;
  readonly removal_effect?: Numbers;
  readonly expect_file?: string;
}

const MODELS: Readonly<Record<string, PathCreditModel>> = {
  first: { kind: 'first' },
  last: { kind: 'last' },
  linear: { kind: 'linear' },
  position: { kind: 'position', weights: { first: 40, middle: 20, last: 40 } },
  last_non_A: { kind: 'lastNonDirect', direct: ['A'] },
};

let cases: readonly Case[];
beforeAll(async () => {
  cases = JSON.parse(await readFile(join(FOLDER, 'cases.json'), 'utf8')) as Case[];
});

const caseOf = (id: string): Case => cases.find((each) => each.id === id)!;

function expectNear(found: Numbers, expected: Numbers): void {
  for (const [name, number] of Object.entries(expected))
    expect(Math.abs(found[name]! - number)).toBeLessThan(1e-6);
}

function reportOf({ given }: Case, models: readonly PathCreditModel[]): PathReport {
  const credits = new PathCredits(models, { collapsesRepeats: given.collapse_repeats === true });
  for (const path of given.paths ?? [])
    credits.add(path.split(' > '), {
      ...{ conversions: given.conversions_each ?? 1, value: given.value_each ?? 0, nulls: 0 },
    });
  return credits.report();
}

const creditedBy = (report: PathReport, at: number, part: 'conversions' | 'value'): Numbers =>
  Object.fromEntries(report.models[at]!.channels.map((each) => [each.channel, each[part]]));

describe('the attribution data set', () => {
  it('has no case that is not checked here', () => {
    const checked = ['dp6-shapley-readme', 'dp6-mam-tests', 'pychattr-heuristic', 'pychattr-markov'];
    const open = cases.filter(({ disputed }) => disputed !== true).map(({ id }) => id);
    expect(open).toEqual([...checked, 'channelattribution-pathdata-heuristic']);
  });

  it('comes out for dp6-shapley-readme', () => {
    const { given, expect: wanted } = caseOf('dp6-shapley-readme');
    const worths = Object.entries(given.coalition_values!).map(([names, value]) => ({
      names: names.split('+'),
      value,
    }));
    const worth = (coalition: readonly string[]): number =>
      worths.find(
        ({ names }) => names.length === coalition.length && names.every((name) => coalition.includes(name)),
      )?.value ?? 0;
    const found = shapleyValues(Object.keys(wanted!), worth);
    expectNear(Object.fromEntries(found.map(({ player, value }) => [player, value])), wanted as Numbers);
  });

  it.each(['dp6-mam-tests', 'pychattr-heuristic'])('comes out for %s', (id) => {
    const each = caseOf(id);
    const wanted = Object.entries(each.expect as Readonly<Record<string, Numbers>>);
    const report = reportOf(
      each,
      wanted.map(([model]) => MODELS[model]!),
    );
    const part = each.given.value_each === undefined ? 'conversions' : 'value';
    wanted.forEach(([, credit], at) => expectNear(creditedBy(report, at, part), credit));
  });

  it('comes out for pychattr-markov', () => {
    const each = caseOf('pychattr-markov');
    const report = reportOf(each, [{ kind: 'markov', order: each.given.order! }]);
    expectNear(creditedBy(report, 0, 'conversions'), each.expect as Numbers);
    const effects = report.models[0]!.markov!.channels.map(({ channel, removalEffect }) => [
      channel,
      removalEffect,
    ]);
    expectNear(Object.fromEntries(effects) as Numbers, each.removal_effect!);
  });
});

describe('ten thousand paths, read by the command', () => {
  const file = join(FOLDER, 'channelattribution_PathData.csv');
  const OPTIONS = { weights: '40,20,40', direct: ['alpha'], separator: '>', encoding: 'utf-8' } as const;

  const totals = ({ report }: CreditedFile, at: number): readonly number[] =>
    (['conversions', 'value'] as const).map((part) =>
      report.models[at]!.channels.reduce((sum, channel) => sum + channel[part], 0),
    );

  it('come out as the reference program says by first, last and linear touch', async () => {
    const credited = await creditFile(file, { ...OPTIONS, model: ['first', 'last', 'linear'], order: 1 });
    const { given } = caseOf('channelattribution-pathdata-heuristic');
    expect(credited.rows).toBe(given.rows);
    const { conversions, value, nulls } = credited.report.total;
    expect([conversions, nulls]).toEqual([given.total_conversions, given.total_null]);
    expect(value).toBeCloseTo(given.total_value!, 6);
    const reference = parse<Record<string, string>>(
      await readFile(join(FOLDER, 'channelattribution_ref_heuristic.csv')),
      { columns: true },
    );
    expect(reference).toHaveLength(credited.report.models[0]!.channels.length);
    credited.names.forEach((name, at) => {
      for (const part of ['conversions', 'value'] as const)
        expectNear(
          creditedBy(credited.report, at, part),
          Object.fromEntries(
            reference.map((row) => [row.channel_name, Number(row[`${name}_touch_${part}`])]),
          ),
        );
    });
  });

  it.each([1, 2, 3, 4])(
    'add up in every model, and convert as often as they do at order %i',
    async (order) => {
      const credited = await creditFile(file, { ...OPTIONS, model: [], order });
      const { conversions, value } = credited.report.total;
      credited.names.forEach((_, at) => {
        const [all, worth] = totals(credited, at);
        expect(all).toBeCloseTo(conversions, 6);
        expect(worth).toBeCloseTo(value, 6);
      });
      const { probability } = credited.report.models.at(-1)!.markov!;
      expect(probability).toBeCloseTo(conversions / credited.report.paths, 12);
    },
  );
});
