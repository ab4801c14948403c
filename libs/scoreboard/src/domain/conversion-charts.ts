import { STAGES } from '#contracts';
import type { Cells } from '#contracts';
import type { JsonObject } from '#kernel';
import { addDays, isDuty } from '#sla';
import { rateChart } from '#statistics';
import type { Observed } from '#statistics';
import type { Version } from './agreement-version.js';
import type { Filter } from './filter.js';
import type { WeekSum } from './revenue-cell.js';
import { mondayOf } from './weeks.js';

/** A day from which the work is done differently: both sides signed it, or somebody said so. */
export interface ProcessMark {
  readonly on: string;
  /** Null where nothing was signed. */
  readonly version: number | null;
  /** What changed, as somebody said; null where it was signed. */
  readonly text: string | null;
}

type Said = Pick<ProcessMark, 'on'> & { readonly text: string };

/** Stages whose conversion is charted: every one that can be left for a further one. */
export const CHARTED = STAGES.slice(0, -1);

/** Samples of thousands make plain limits choke; from here on they are widened by the spread that is there (Laney). */
const LARGE_SAMPLE = 1_000;

/**
 * The versions that changed how leads are worked: other duties, other windows, another framework. A goal that was only raised changes no
 * process, so it is no mark; limits are computed anew at marks and nowhere else. What somebody said stands with them, by its day.
 */
export function processMarks(versions: readonly Version[], said: readonly Said[] = []): ProcessMark[] {
  const signed = versions.slice(1).flatMap((version, index): ProcessMark[] => {
    const before = versions[index];
    const isSame = before !== undefined && processOf(before) === processOf(version);
    return isSame ? [] : [{ on: version.effectiveOn, version: version.version, text: null }];
  });
  const marks = [...signed, ...said.map(({ on, text }): ProcessMark => ({ on, version: null, text }))];
  return marks.sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}

const processOf = ({ terms }: Version): string =>
  JSON.stringify([
    terms.clauses.filter(isDuty),
    ...[terms.acceptanceWindow, terms.disputeWindow, terms.frameworkVersion ?? null],
  ]);

/**
 * One chart per stage: of the leads that left it in a week, the share that went further. Each leaving counts once, in its own week, so
 * that no week waits for its leads to ripen; the running week is left out.
 */
export function chartCells(sums: readonly WeekSum[], marks: readonly ProcessMark[], today: string): Cells {
  return Object.fromEntries(
    CHARTED.flatMap((stage) => {
      const chart = chartOf(
        sums.filter(({ item }) => item.startsWith(`${stage}.`)),
        marks,
        mondayOf(today),
      );
      return chart ? [[`chart.${stage}`, chart]] : [];
    }),
  );
}

function chartOf(
  sums: readonly WeekSum[],
  marks: readonly ProcessMark[],
  thisMonday: string,
): JsonObject | undefined {
  const weeks = weeksOf(sums, thisMonday);
  if (weeks.length === 0) return undefined;
  const inSpan = marks.filter(({ on }) => on > weeks[0]!.monday && on < thisMonday);
  const kind = weeks.some(({ total }) => total >= LARGE_SAMPLE) ? 'laney' : 'p';
  const changedAt = inSpan.map(({ on }) => weeks.findIndex(({ monday }) => addDays(monday, 6) >= on));
  const phases = rateChart(weeks, { kind, changedAt: [...new Set(changedAt)].filter((at) => at > 0) });
  return {
    kind,
    status: phases.at(-1)?.status ?? 'collecting',
    centre: phases.at(-1)?.centre ?? null,
    marks: inSpan.map((mark) => ({ ...mark })),
    points: phases.flatMap(({ centre, points }, phase) =>
      points.map(({ hits, total, rate, lower, upper, signals }, index) => {
        const { monday } = weeks[phases[phase]!.from + index]!;
        return { ...{ monday, hits, total, rate, lower, upper, centre }, signals: [...signals] };
      }),
    ),
  };
}

type Week = Observed & { readonly monday: string };

/** Every week from the first with a lead to the last full one. */
function weeksOf(sums: readonly WeekSum[], thisMonday: string): Week[] {
  const past = sums.filter(({ monday, amount }) => monday < thisMonday && amount > 0);
  const first = past.map(({ monday }) => monday).sort()[0];
  const weeks: Week[] = [];
  for (let monday = first; monday !== undefined && monday < thisMonday; monday = addDays(monday, 7)) {
    const own = past.filter((sum) => sum.monday === monday);
    const count = (of: readonly WeekSum[]): number => of.reduce((total, { amount }) => total + amount, 0);
    weeks.push({ monday, hits: count(own.filter(({ item }) => item.endsWith('.on'))), total: count(own) });
  }
  return weeks;
}

/** What lies behind a point of a chart, named `<stage>.<monday>.<hits|total>`; undefined for no such point. */
export function chartFilter(stage: string, monday: string, part: string): Filter | undefined {
  const items = { hits: [`${stage}.on`], total: [`${stage}.on`, `${stage}.off`] }[part];
  if (!items || !/^\d{4}-\d{2}-\d{2}$/.test(monday)) return undefined;
  const week = { from: monday, to: addDays(monday, 6) };
  return { measure: 'left', items, day: week, postedOn: { from: monday, to: monday } };
}
