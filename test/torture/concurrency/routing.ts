import { allOf, counted, openWorkspace, patiently } from '../lib/open-workspace.js';
import type { Opened } from '../lib/open-workspace.js';
import type { Course, Trial } from '../lib/trial.js';

/** On duty all the time: among them leads are dealt evenly. */
const STEADY = Array.from({ length: 14 }, (_, index) => `Steady ${index}`);
/** Come and go. */
const FICKLE = Array.from({ length: 6 }, (_, index) => `Fickle ${index}`);
const BATCH = 20;
const AT_ONCE = 8;

type Room = Opened<string>;

const rep = (name: string): { name: string; roles: string[]; team: 'sales' } => ({
  ...{ name, roles: ['sales-rep'] },
  team: 'sales',
});

async function publish({ as, workspace }: Room): Promise<void> {
  const rule = {
    ...{ key: 'all', name: 'All', when: { all: [] }, teamId: workspace.teams.sales, method: 'round_robin' },
    ...{ participants: null, missedTurns: 'hold_position', ifNobody: 'wait' },
  };
  const { status } = await as('Olga').put('/routing/rules', { rules: [rule] }, { 'if-match': '"0"' });
  if (status !== 200) throw new Error(`The rules were refused (${status}).`);
}

async function comeAndGo(
  course: Course,
  { as, workspace, servers }: Room,
  isOver: () => boolean,
): Promise<number> {
  let absences = 0;
  const random = course.random.fork('absences');
  while (!isOver()) {
    const name = random.pick(FICKLE);
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const gone = await as(name, random.int(0, 1)).post<{ id: string }>('/routing/absences', { until });
    if (gone.status !== 201) continue;
    absences += 1;
    await new Promise((resolve) => setTimeout(resolve, random.int(20, 200)));
    const headers = workspace.members[name]?.headers ?? {};
    await fetch(`${servers[random.int(0, 1)]?.url}/api/v1/routing/absences/${gone.body.id}`, {
      method: 'DELETE',
      headers,
    });
  }
  return absences;
}

export const routing: Trial = {
  ...{ row: 20, kind: 'torture', name: 'routing', unit: 'lead', needs: ['build'] },
  promise:
    'Leads are dealt in turn to twenty people by two processes at once while six of them come and go: those who stay get the same number, give or take one, nobody who is away gets any, and none is left with nobody.',
  rounds: { short: 600, long: 10_000 },
  async run(course) {
    const members = [
      { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' as const },
      { name: 'Olga', roles: ['administrator', 'operations'] },
      ...[...STEADY, ...FICKLE].map(rep),
    ];
    const room: Room = await openWorkspace(course, { members, servers: [{}, {}] });
    const { db, as, workspace } = room;
    await publish(room);
    const batches = Array.from({ length: Math.ceil(course.rounds / BATCH) }, (_, index) => index);
    const captured = await allOf(batches, AT_ONCE, async (batch) => {
      const leads = Array.from({ length: BATCH }, (_, index) => ({
        ...{ firstName: 'Ada', email: `ada.${batch}.${index}@turns.example`, leadType: 'demo' },
        ...{ channel: 'website', origin: 'marketing' },
      }));
      const { body } = await patiently(() =>
        as('Giulia', batch % 2).post<{ results: { leadId: string }[] }>('/leads', leads),
      );
      return body.results.map(({ leadId }) => leadId);
    });
    let isOver = false;
    const absences = comeAndGo(course, room, () => isOver);
    const statuses = await allOf(captured, AT_ONCE, async (leadIds, index) => {
      const { status } = await patiently(() => as('Giulia', index % 2).post('/handovers', { leadIds }));
      return status;
    });
    isOver = true;
    course.say(`${captured.flat().length} leads dealt while people came and went ${await absences} times`);
    course.check(
      statuses.every((status) => status === 201),
      `offers were answered with ${[...new Set(statuses)].join(', ')}`,
    );
    const nobodys = await counted(
      db,
      `select count(*) from handover where state = 'offered' and to_member_id is null`,
    );
    course.check(nobodys === 0, `${nobodys} leads are with nobody`);
    const toAbsent = await counted(
      db,
      `select count(*) from handover h join routing_absence a on a.member_id = h.to_member_id
         and h.offered_at >= a.from_at and h.offered_at < a.to_at and a.from_at < h.offered_at`,
    );
    course.check(toAbsent === 0, `${toAbsent} leads went to somebody who was away`);
    const dealt = await db.oracle<{ id: string; count: number }>(
      `select to_member_id as id, count(*)::int as count from handover where state = 'offered' group by 1`,
    );
    const shares = STEADY.map(
      (name) => dealt.find(({ id }) => id === workspace.members[name]?.id)?.count ?? 0,
    );
    const [least, most] = [Math.min(...shares), Math.max(...shares)];
    course.check(most - least <= 1, `those who stayed got from ${least} to ${most}`);
    const all = dealt.reduce((sum, { count }) => sum + count, 0);
    course.check(all === captured.flat().length, `${all} of ${captured.flat().length} leads were dealt`);
    course.passed(all);
  },
};
