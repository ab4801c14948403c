import { explain } from '#sla';
import type { Explanation, JudgedCycle } from '#sla';
import { durationText, instantTexts, tableText } from './judge-words.js';

/** Why a cycle of a case stands as it does. */
export interface ExplainedCycle {
  readonly case: string;
  readonly title: string;
  readonly explanation: Explanation;
}

/** Keeps the explanations of one case. */
export function explainedCase(id: string): {
  readonly cycles: readonly ExplainedCycle[];
  add(cycle: JudgedCycle, until: number): void;
} {
  const cycles: ExplainedCycle[] = [];
  return {
    cycles,
    add(cycle, until) {
      if (cycle.case !== id) return;
      const { clause, calendar } = cycle.clockedBy;
      const explanation = explain(cycle.obligation, clause, calendar, until);
      cycles.push({ case: id, title: clause.title, explanation });
    },
  };
}

/** A clock nobody stopped runs through the whole log. */
const SHOWN = 60;

/** The stretches of time that counted and those that did not, in the zone of the rules. */
export function explainedText({ case: id, title, explanation }: ExplainedCycle, zone: string): string {
  const { state, cycle, tier, targetMs, elapsedMs, remainingMs, slices, dueAt, pauses } = explanation;
  const text = instantTexts(zone);
  const left =
    elapsedMs > targetMs
      ? `${durationText(elapsedMs - targetMs)} too much`
      : `${durationText(remainingMs)} to spare`;
  const rows = slices
    .slice(0, SHOWN)
    .map(({ from, to, counts, because, label }) => [
      text(from),
      text(to),
      counts ? durationText(to - from) : '–',
      label === undefined ? because : `${because}: ${label}`,
    ]);
  return [
    `Case ${id}, ${title}, cycle ${cycle}: ${state}`,
    `Target ${durationText(targetMs)} (tier ${tier?.key ?? '–'}), used ${durationText(elapsedMs)}, ${left}; due ${text(dueAt)}` +
      `${pauses.length === 0 ? '' : `; pauses: ${pauses.length}`}`,
    tableText(['from', 'to', 'counted', 'because'], rows, [0, 1, 3]),
    ...(slices.length > SHOWN ? [`… and ${slices.length - SHOWN} more; --json tells them all.`] : []),
  ].join('\n');
}
