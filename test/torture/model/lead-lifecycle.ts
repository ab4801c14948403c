import { setTimeout as sleep } from 'node:timers/promises';
import { allOf, openWorkspace } from '../lib/open-workspace.js';
import type { Course, Trial } from '../lib/trial.js';
import type { Random } from '../../support/stack/index.js';
import { COMMANDS, MEMBERS } from './lead-commands.js';
import type { Command, Lead, Merge, Room } from './lead-commands.js';
import { after } from './lead-model.js';
import type { Known, Told } from './lead-model.js';

/** Leads that are worked on at the same time. */
const AT_ONCE = 6;
const STEPS = { least: 3, most: 7 };
/** Commands that meet in one step. */
const MEETING = { least: 1, most: 4 };

/** How often it is the second record that something happens to. */
const OF_TWIN = 0.3;

interface Done {
  readonly lead: Lead;
  readonly command: string;
  readonly status: number;
  readonly body: unknown;
}

/** Two records of one person, each with a lead, and what was done to them. */
interface Case {
  readonly leads: readonly [Lead, Lead];
  readonly done: Done[];
  merge?: Merge;
}

interface Answer {
  readonly handovers?: readonly { readonly id: string }[];
  readonly mergeId?: string;
}

async function captured({ as }: Room, email: string): Promise<Lead> {
  const { body } = await as('Giulia').post<{ results: [{ leadId: string; personId: string }] }>('/leads', {
    ...{ firstName: 'Ada', email, channel: 'website', origin: 'marketing', leadType: 'demo' },
  });
  const [{ leadId, personId }] = body.results;
  return { id: leadId, personId, offers: [] };
}

async function opened(room: Room, round: number): Promise<Case> {
  const one = await captured(room, `ada.${round}@verdi-${round}.example`);
  const other = await captured(room, `ada.${round}@gialli-${round}.example`);
  [one.twin, other.twin] = [other, one];
  return { leads: [one, other], done: [] };
}

async function give(room: Room, random: Random, of: Case, command: Command): Promise<void> {
  const lead = of.leads[random.chance(OF_TWIN) ? 1 : 0];
  const path = command.path(lead, of.merge);
  if (path === undefined) return;
  const [actor, server] = [random.pick(command.actors), random.int(0, 1)];
  const { status, body } = await room
    .as(actor, server)
    .post<Answer>(path, command.body?.(room, random, lead) ?? {});
  of.done.push({ lead, command: command.leaves, status, body });
  if (status < 300) remember(of, lead, command, body);
}

/** What later commands refer to. */
function remember(of: Case, lead: Lead, { name }: Command, { handovers = [], mergeId }: Answer): void {
  if (name === 'offer') lead.offers.push(...handovers.map(({ id }) => id));
  if (name === 'merge' && mergeId) of.merge = { id: mergeId, personId: lead.personId };
}

/** Steps in which commands of several people meet. */
async function live(room: Room, random: Random, of: Case): Promise<void> {
  const steps = random.int(STEPS.least, STEPS.most);
  for (let step = 0; step < steps; step += 1) {
    // Marketing offers again and again, or little would happen.
    const offer = COMMANDS[0] as Command;
    const meeting = Array.from({ length: random.int(MEETING.least, MEETING.most) }, () =>
      random.pick(COMMANDS),
    );
    const commands = step === 0 || random.chance(0.3) ? [offer, ...meeting] : meeting;
    await Promise.all(
      commands.map((command, index) => give(room, random.fork(`${step} ${index}`), of, command)),
    );
  }
}

const HISTORY = `
  select type, subject_id as "subjectId", extract(epoch from occurred_at) * 1000 as at, payload
    from journal_entry where lead_id = $1 and (type like 'lead.%' or type like 'handover.%') order by ordinal`;

/** Walks the history; what is known of the lead by it alone. */
function walk(course: Course, lead: Lead, history: readonly Told[]): Known | undefined {
  let known: Known | undefined;
  for (const entry of history) {
    const { known: next, wrong } = after(known, entry);
    course.check(wrong === undefined, () => `lead ${lead.id}: ${wrong} in ${story(history)}`);
    known = next;
  }
  return known;
}

const story = (history: readonly Told[]): string => history.map(({ type }) => type).join(', ');

const saidOf = (done: Done | undefined): string =>
  done ? `${done.command} was answered with ${done.status} ${JSON.stringify(done.body)}` : '';

/** Tells each command that was answered with yes, and no other. What a proposal or a disposition leaves besides is not counted. */
function judgeTold(course: Course, lead: Lead, history: readonly Told[], done: readonly Done[]): void {
  const broken = done.filter(({ status }) => status >= 500 && status !== 503);
  course.check(broken.length === 0, () => `lead ${lead.id}: ${saidOf(broken[0])}`);
  for (const leaves of new Set(COMMANDS.map((command) => command.leaves))) {
    if (LOOSE.includes(leaves)) continue;
    const told = history.filter(({ type, payload }) => type === leaves && !payload.isDue).length;
    const wanted = done.filter(({ command, status }) => command === leaves && status < 300).length;
    course.check(
      told === wanted || (REPEATED.includes(leaves) && told < wanted),
      () =>
        `lead ${lead.id}: ${wanted} × ${leaves} were answered with yes, ${told} are told: ${story(history)}`,
    );
  }
}

/** Giving it to whom it was given already is answered with yes and tells nothing. */
const REPEATED = ['handover.rerouted', 'lead.assigned'];

/** Merging two records ends a lead only where both have an open one, and not always the one it was asked of. */
const LOOSE = ['handover.settled', 'lead.disqualified', 'lead.recycled', 'lead.merged', 'lead.unmerged'];

interface Row {
  readonly stage: string;
  readonly isHeld: boolean;
  readonly ownerId: string | null;
  readonly open: number;
  readonly inOrder: boolean;
  readonly isMerged: boolean;
  readonly owners: number;
}

const ROW = `
  select l.stage, l.work_state = 'on_hold' as "isHeld", l.owner_id as "ownerId",
         (select count(*)::int from handover h where h.lead_id = l.id and h.state = 'offered') as open,
         not exists (select from handover h where h.lead_id = l.id and h.decided_at < h.offered_at) as "inOrder",
         l.merged_into_id is not null as "isMerged",
         (select count(*)::int from ownership o where o.lead_id = l.id and o.to_at is null) as owners
    from lead l where l.id = $1`;

/** The history is a path one can walk, tells what was carried out, and ends where the lead is. */
async function judge(course: Course, { db }: Room, lead: Lead, done: readonly Done[]): Promise<void> {
  const history = await db.oracle<Told>(HISTORY, [lead.id]);
  const known = walk(course, lead, history);
  judgeTold(course, lead, history, done);
  const [row] = await db.oracle<Row>(ROW, [lead.id]);
  const open = [...(known?.offers.values() ?? [])].filter((state) => state === 'offered').length;
  const should: Partial<Row> = {
    ...{ stage: known?.stage, isHeld: known?.isHeld, ownerId: known?.ownerId, open, inOrder: true },
    isMerged: known?.setAside !== undefined,
  };
  const { owners = 0, ...is } = row ?? {};
  course.check(
    JSON.stringify(is) === JSON.stringify(should),
    () =>
      `lead ${lead.id} is ${JSON.stringify(is)} and by its history ${JSON.stringify(should)}: ${story(history)}`,
  );
  course.check(owners <= 1, `lead ${lead.id} has ${owners} owners at once`);
}

/** A snooze is looked for every quarter of a minute. */
const WAKEN_WITHIN_MS = 40_000;
const NAPPING = `select count(*)::int as n from lead where work_state = 'on_hold' and hold_until < now()`;

/** Snoozes of a moment end by time alone: sooner or later nobody sleeps who should be awake. */
async function judgeWoken(course: Course, { db }: Room): Promise<void> {
  const until = Date.now() + WAKEN_WITHIN_MS;
  const napping = async (): Promise<number> => (await db.oracle<{ n: number }>(NAPPING))[0]?.n ?? 0;
  let left = await napping();
  while (left > 0 && Date.now() < until) {
    await sleep(500);
    left = await napping();
  }
  course.check(left === 0, `${left} leads are snoozed beyond their time`);
}

function countInto(statuses: Map<string, number>, done: readonly Done[]): void {
  for (const { command, status } of done) {
    const key = `${command} ${status < 300 ? 'done' : 'refused'}`;
    statuses.set(key, (statuses.get(key) ?? 0) + 1);
  }
}

export const leadLifecycle: Trial = {
  ...{ row: 15, kind: 'model', name: 'lead-lifecycle', unit: 'lead', needs: ['build'] },
  promise:
    'Whatever members of both sides do to one lead at the same time, over two processes, merges of its person and snoozes that end by themselves among it, its history is a path of the lifecycle, tells every command that was carried out and no other, and ends where the lead is.',
  rounds: { short: 200, long: 50_000 },
  async run(course) {
    const room = await openWorkspace(course, { members: MEMBERS, servers: [{}, {}] });
    const rounds = Array.from({ length: course.rounds }, (_, index) => index);
    const statuses = new Map<string, number>();
    const cases: Case[] = [];
    await allOf(rounds, AT_ONCE, async (round) => {
      const of = await opened(room, round);
      await live(room, course.random.fork(`lead ${round}`), of);
      countInto(statuses, of.done);
      cases.push(of);
      if ((round + 1) % 50 === 0) course.say(`${round + 1} leads`);
    });
    await judgeWoken(course, room);
    for (const { leads, done } of cases)
      for (const lead of leads) {
        const its = done.filter((each) => each.lead === lead);
        await judge(course, room, lead, its);
      }
    const counts = [...statuses].sort().map(([key, count]) => `${key} ${count}`);
    course.say(counts.join(' · '));
    course.remark('A wish is drawn by the seed; how commands of one moment interleave is up to the machine.');
  },
};
