import { readFile } from 'node:fs/promises';
import { validateCalendar } from '#calendar';
import type { CalendarDefinition } from '#calendar';
import { BY_TIER, validateJudgeRules } from '#sla';
import type { JudgeRules } from '#sla';
import { UsageError } from './usage-error.js';
import { WALL } from './judge-clock.js';
import { explainedCase } from './judge-explained.js';
import type { ExplainedCycle } from './judge-explained.js';
import { CycleFile, RefusedFile } from './judge-files.js';
import { judgementJson, judgementText } from './judge-report.js';
import { judgeLog } from './judge-run.js';
import type { Judgement, JudgeTask } from './judge-run.js';
import { say, sayAside, sayJson } from './terminal.js';

export interface JudgeOptions {
  /** Files: how the log is read and judged, JSON; and the working calendar, JSON, or the word `wall`. */
  readonly rules: string;
  readonly calendar: string;
  readonly by: readonly string[];
  readonly cases?: string;
  readonly errors?: string;
  readonly explain?: string;
  readonly tolerate: number;
  /** MB for the rows that wait to be judged. */
  readonly memory: number;
  readonly json?: boolean;
}

/** `staffetta judge <csv>`: ends with 1 where more rows were refused than are tolerated. */
export async function judge(path: string, options: JudgeOptions): Promise<void> {
  const rules = validateJudgeRules(await readJson(options.rules));
  const calendar = options.calendar === WALL ? null : validateCalendar(await readJson(options.calendar));
  const { judgement, explained } = await judgeTo(path, rules, calendar, options);
  if (options.json) sayJson(judgementJson(judgement, explained));
  else say(judgementText(path, rules.zone ?? calendar?.zone ?? 'UTC', judgement, explained));
  const isTolerable = judgement.refused <= options.tolerate;
  if (!isTolerable) process.exitCode = 1;
  if (options.explain !== undefined && explained?.length === 0)
    sayAside(`No clock of a case “${options.explain}” ever began.`);
}

interface Judged {
  readonly judgement: Judgement;
  /** Null when no case was asked for. */
  readonly explained: readonly ExplainedCycle[] | null;
}

async function judgeTo(
  path: string,
  rules: JudgeRules,
  calendar: CalendarDefinition | null,
  { by, memory, explain, ...files }: JudgeOptions,
): Promise<Judged> {
  refuseUnknownFields(rules, by);
  const cycles = files.cases === undefined ? null : new CycleFile(files.cases, by);
  const refused = files.errors === undefined ? null : new RefusedFile(files.errors);
  const explained = explain === undefined ? null : explainedCase(explain);
  const onCycle: JudgeTask['onCycle'] = (cycle, until) => {
    cycles?.add(cycle);
    explained?.add(cycle, until);
  };
  try {
    const judgement = await judgeLog({
      ...{ path, rules, calendar, by, budgetBytes: memory * 2 ** 20, now: Date.now() },
      ...(cycles || explained ? { onCycle } : {}),
      onRefused: (row) => refused?.add(row),
    });
    return { judgement, explained: explained?.cycles ?? null };
  } finally {
    cycles?.close();
    refused?.close();
  }
}

function refuseUnknownFields({ columns }: JudgeRules, by: readonly string[]): void {
  const fields = [BY_TIER, ...columns.attributes.map(({ field }) => field)];
  const unknown = by.find((field) => !fields.includes(field));
  if (unknown !== undefined)
    throw new UsageError(`Cannot group by “${unknown}”: the rules know ${fields.join(', ')}.`);
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`${path} is no JSON: ${(error as Error).message}`);
  }
}
