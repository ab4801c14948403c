import type { Clause } from '../clauses/registry.js';
import type { EachLine, FigureLine, PassingLine } from './figure-lines.js';

/** What the lines of a figure add up to, as the standing tells it. */
export interface LinesTotal {
  /** Kept, attained, or good. */
  readonly part: number;
  /** Decided, or all; null for a quota with a goal of its own. */
  readonly whole: number | null;
}

export interface FigurePage extends LinesTotal {
  /** How many lines there are; the page holds some. */
  readonly total: number;
  readonly lines: readonly FigureLine[];
}

export interface FigurePageWanted {
  /** Only what ended so; null for everything that makes up the figure. */
  readonly outcome: string | null;
  readonly from: number;
  readonly limit: number;
}

/** Outcomes that make up the figure of a clause: what is decided of a duty, what stands of a quota, what is decided of its quality. */
export function outcomesBehind(kind: Clause['kind']): readonly string[] {
  if (kind.startsWith('duty.')) return ['met', 'breached'];
  return kind === 'quota.quality' ? ['counted', 'reversed'] : ['counted', 'provisional'];
}

/**
 * Some of the lines behind a figure, after `from` were passed over; all are counted and summed to the same numbers as the standing of the
 * clause, whatever outcome is asked for. Only the lines of the page are written out: a page of 100,000 lines costs a look at each.
 */
export function pageOfLines(
  kind: Clause['kind'],
  each: EachLine,
  { outcome, from, limit }: FigurePageWanted,
): FigurePage {
  const behind = outcomesBehind(kind);
  const wanted = outcome === null ? behind : [outcome];
  const isGood = goodOnes(kind, behind);
  const lines: FigureLine[] = [];
  let [total, part, whole] = [0, 0, 0];
  each((line) => {
    if (behind.includes(line.outcome)) {
      whole += line.amount;
      if (isGood(line)) part += line.amount;
    }
    if (!wanted.includes(line.outcome)) return;
    if (total >= from && lines.length < limit) lines.push(line.write());
    total += 1;
  });
  return { part, whole: hasGoal(kind) ? null : whole, total, lines };
}

/** Attained against a goal of its own, not as a share. */
const hasGoal = (kind: Clause['kind']): boolean => kind === 'quota.volume' || kind === 'quota.value';

/** Which of the lines behind a figure are kept, attained, or good. */
function goodOnes(kind: Clause['kind'], behind: readonly string[]): (line: PassingLine) => boolean {
  if (hasGoal(kind)) return () => true;
  return kind === 'quota.mix' ? ({ isPart }) => isPart : ({ outcome }) => outcome === behind[0];
}
