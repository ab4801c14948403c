import { allOf, openWorkspace } from '../lib/open-workspace.js';
import type { Opened } from '../lib/open-workspace.js';
import type { Course, Trial } from '../lib/trial.js';
import type { Random } from '../../support/stack/index.js';
import { after } from './lead-model.js';
import type { Known, Told } from './lead-model.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager', 'sales-rep'], team: 'sales' },
  { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
  { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
] as const;
type Names = (typeof MEMBERS)[number]['name'];
type Room = Opened<Names>;

/** Leads that are worked on at the same time. */
const AT_ONCE = 6;
const STEPS = { least: 3, most: 7 };
/** Commands that meet in one step. */
const MEETING = { least: 1, most: 4 };

interface Lead {
  readonly id: string;
  /** The offers it has had, the latest last. */
  readonly offers: string[];
}

interface Done {
  readonly command: string;
  readonly status: number;
  readonly body: unknown;
}

/** A command as somebody gives it, and the entry it leaves when it is carried out. */
interface Command {
  readonly name: string;
  readonly leaves: string;
  readonly actors: readonly Names[];
  path(lead: Lead): string | undefined;
  body?(room: Room, random: Random, lead: Lead): object;
}

const ofOffer =
  (act: string) =>
  ({ offers }: Lead): string | undefined =>
    offers.length === 0 ? undefined : `/handovers/${offers.at(-1)}/${act}`;
const ofLead =
  (act: string) =>
  ({ id }: Lead): string =>
    `/leads/${id}/${act}`;
const REPS: readonly Names[] = ['Marco', 'Luca', 'Sara'];
const memberOf = ({ workspace }: Room, random: Random): string => workspace.members[random.pick(REPS)].id;
const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

const COMMANDS: readonly Command[] = [
  {
    ...{ name: 'offer', leaves: 'handover.offered', actors: ['Giulia'] },
    path: () => '/handovers',
    body: ({ workspace }, _, { id }) => ({ leadIds: [id], toTeamId: workspace.teams.sales }),
  },
  { name: 'accept', leaves: 'handover.accepted', actors: REPS, path: ofOffer('acceptance') },
  {
    ...{ name: 'reject', leaves: 'handover.rejected', actors: REPS, path: ofOffer('rejection') },
    body: (_, random) =>
      random.pick([
        { reason: 'BAD_DATA', evidence: { field: 'phone' } },
        { reason: 'STUDENT_OR_JOBSEEKER', evidence: {} },
        { reason: 'BELOW_DEFINITION', evidence: { criterion: 'budget' } },
      ]),
  },
  { name: 'withdraw', leaves: 'handover.withdrawn', actors: ['Giulia'], path: ofOffer('withdrawal') },
  {
    ...{ name: 'give', leaves: 'handover.rerouted', actors: ['Marco'], path: ofOffer('assignment') },
    body: (room, random) => ({ memberId: memberOf(room, random) }),
  },
  {
    ...{ name: 'assign', leaves: 'lead.assigned', actors: ['Marco'], path: ofLead('assignment') },
    body: (room, random) => ({ memberId: memberOf(room, random), why: 'leave' }),
  },
  {
    ...{ name: 'hold', leaves: 'lead.held', actors: REPS, path: ofLead('hold') },
    body: () => ({ reason: 'customer_away', resumeBy: inHours(20) }),
  },
  { name: 'resume', leaves: 'lead.resumed', actors: REPS, path: ofLead('resumption') },
  {
    name: 'sales-qualify',
    leaves: 'lead.sales_qualified',
    actors: REPS,
    path: ofLead('sales-qualification'),
  },
  {
    name: 'recycle',
    leaves: 'lead.recycled',
    actors: ['Marco', 'Giulia'],
    path: ofLead('recycling'),
    body: () => ({ reason: 'TIMING' }),
  },
  {
    ...{
      name: 'disqualify',
      leaves: 'lead.disqualified',
      actors: ['Marco'],
      path: ofLead('disqualification'),
    },
    body: () => ({ reason: 'NO_NEED', evidence: {} }),
  },
  {
    ...{ name: 'dispute', leaves: 'handover.disputed', actors: ['Giulia'], path: ofOffer('dispute') },
    body: () => ({ text: 'They asked for it.' }),
  },
  {
    ...{
      name: 'settle',
      leaves: 'handover.settled',
      actors: ['Giulia', 'Marco'],
      path: ofOffer('settlement'),
    },
    body: (_, random) => ({ outcome: random.pick(['rejection_stands', 'rejection_overturned']) }),
  },
];

async function captured({ as }: Room, email: string): Promise<Lead> {
  const { body } = await as('Giulia').post<{ results: [{ leadId: string }] }>('/leads', {
    ...{ firstName: 'Ada', email, channel: 'website', origin: 'marketing', leadType: 'demo' },
  });
  return { id: body.results[0].leadId, offers: [] };
}

async function give(room: Room, random: Random, lead: Lead, command: Command): Promise<Done | undefined> {
  const path = command.path(lead);
  if (path === undefined) return undefined;
  const [actor, server, wish] = [
    random.pick(command.actors),
    random.int(0, 1),
    command.body?.(room, random, lead),
  ];
  const { status, body } = await room.as(actor, server).post<{ handovers?: { id: string }[] }>(path, wish);
  const offered = command.name === 'offer' && status < 300 ? body.handovers?.[0]?.id : undefined;
  if (offered !== undefined) lead.offers.push(offered);
  return { command: command.leaves, status, body };
}

/** Steps in which commands of several people meet; what came of each. */
async function live(room: Room, random: Random, lead: Lead): Promise<Done[]> {
  const done: Done[] = [];
  const steps = random.int(STEPS.least, STEPS.most);
  for (let step = 0; step < steps; step += 1) {
    // Marketing offers again and again, or little would happen.
    const offer = COMMANDS[0] as Command;
    const meeting = Array.from({ length: random.int(MEETING.least, MEETING.most) }, () =>
      random.pick(COMMANDS),
    );
    const commands = step === 0 || random.chance(0.3) ? [offer, ...meeting] : meeting;
    const answers = await Promise.all(
      commands.map((command, index) => give(room, random.fork(`${step} ${index}`), lead, command)),
    );
    done.push(...answers.filter((each) => each !== undefined));
  }
  return done;
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

/** Tells each command that was answered with yes, and no other. What a proposal or a disposition leaves besides is not counted. */
function judgeTold(course: Course, lead: Lead, history: readonly Told[], done: readonly Done[]): void {
  const broken = done.filter(({ status }) => status >= 500 && status !== 503);
  course.check(broken.length === 0, () => `lead ${lead.id}: ${JSON.stringify(broken[0])}`);
  for (const leaves of new Set(COMMANDS.map((command) => command.leaves))) {
    if (LOOSE.includes(leaves)) continue;
    const told = history.filter(({ type }) => type === leaves).length;
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

const LOOSE = ['handover.settled', 'lead.disqualified', 'lead.recycled'];

interface Row {
  readonly stage: string;
  readonly isHeld: boolean;
  readonly ownerId: string | null;
  readonly open: number;
  readonly inOrder: boolean;
  readonly owners: number;
}

const ROW = `
  select l.stage, l.work_state = 'on_hold' as "isHeld", l.owner_id as "ownerId",
         (select count(*)::int from handover h where h.lead_id = l.id and h.state = 'offered') as open,
         not exists (select from handover h where h.lead_id = l.id and h.decided_at < h.offered_at) as "inOrder",
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
  };
  const { owners = 0, ...is } = row ?? {};
  course.check(
    JSON.stringify(is) === JSON.stringify(should),
    () =>
      `lead ${lead.id} is ${JSON.stringify(is)} and by its history ${JSON.stringify(should)}: ${story(history)}`,
  );
  course.check(owners <= 1, `lead ${lead.id} has ${owners} owners at once`);
}

export const leadLifecycle: Trial = {
  ...{ row: 15, kind: 'model', name: 'lead-lifecycle', unit: 'lead', needs: ['build'] },
  promise:
    'Whatever members of both sides do to one lead at the same time, over two processes, its history is a path of the lifecycle, tells every command that was carried out and no other, and ends where the lead is.',
  rounds: { short: 200, long: 50_000 },
  async run(course) {
    const room = await openWorkspace(course, { members: MEMBERS, servers: [{}, {}] });
    const rounds = Array.from({ length: course.rounds }, (_, index) => index);
    const statuses = new Map<string, number>();
    await allOf(rounds, AT_ONCE, async (round) => {
      const random = course.random.fork(`lead ${round}`);
      const lead = await captured(room, `ada.${round}@verdi-${round}.example`);
      const done = await live(room, random, lead);
      await judge(course, room, lead, done);
      for (const { command, status } of done) {
        const key = `${command} ${status < 300 ? 'done' : 'refused'}`;
        statuses.set(key, (statuses.get(key) ?? 0) + 1);
      }
      if ((round + 1) % 50 === 0) course.say(`${round + 1} leads`);
    });
    course.say(
      [...statuses]
        .sort()
        .map(([key, count]) => `${key} ${count}`)
        .join(' · '),
    );
    course.remark('A wish is drawn by the seed; how commands of one moment interleave is up to the machine.');
  },
};
