import type { Trial } from '../lib/trial.js';
import { allOf, counted, openWorkspace } from '../lib/open-workspace.js';

const REPS = Array.from({ length: 50 }, (_, index) => `Rep ${index}`);
/** As many as can be asked together; each fifth lead is offered so. */
const ASKED = 20;
/** Leads captured and offered in one request. */
const BATCH = 100;

interface Refusal {
  readonly code?: string;
  readonly winner?: { readonly memberId: string; readonly name: string };
}

export const acceptRace: Trial = {
  ...{ row: 14, kind: 'torture', name: 'accept-race', unit: 'lead', needs: ['build'] },
  promise:
    'Of fifty members who accept a lead at once, over two server processes, exactly one gets it; each other one hears who did.',
  rounds: { short: 100, long: 2_000 },
  async run(course) {
    const reps = REPS.map((name) => ({ name, roles: ['sales-rep'], team: 'sales' as const }));
    const members = [{ name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' as const }, ...reps];
    const { db, workspace, as } = await openWorkspace(course, { members, servers: [{}, {}] });
    const idOf = (name: string): string => workspace.members[name]?.id ?? '';

    const captured = async (from: number, count: number): Promise<string[]> => {
      const leads = Array.from({ length: count }, (_, index) => ({
        ...{
          firstName: 'Anna',
          email: `anna.${from + index}@rossi-${from + index}.example`,
          leadType: 'demo',
        },
        ...{ channel: 'website', origin: 'marketing' },
      }));
      const { body } = await as('Giulia').post<{ results: { leadId: string }[] }>('/leads', leads);
      return body.results.map(({ leadId }) => leadId);
    };
    const offered = async (leadIds: readonly string[], to: object): Promise<string[]> => {
      if (leadIds.length === 0) return [];
      const { body } = await as('Giulia').post<{ handovers: { id: string }[] }>('/handovers', {
        leadIds,
        ...to,
      });
      return body.handovers.map(({ id }) => id);
    };

    const race = async (handoverId: string, isTogether: boolean): Promise<void> => {
      const path = `/handovers/${handoverId}/acceptance`;
      const order = course.random.shuffled(REPS);
      const answers = await allOf(order, order.length, async (name, index) => ({
        name,
        ...(await as(name, index % 2).post<Refusal>(path)),
      }));
      const won = answers.filter(({ status }) => status === 200);
      course.check(won.length === 1, `${won.length} of fifty accepted ${handoverId}`);
      const [winner] = won;
      const lost = answers.filter(({ status }) => status === 409);
      const strangers = answers.filter(({ status }) => status === 403);
      const mayBeStrangers = isTogether ? REPS.length - ASKED : 0;
      course.check(
        lost.length + strangers.length === REPS.length - 1 && strangers.length <= mayBeStrangers,
        `${handoverId}: ${lost.length} were told 409 and ${strangers.length} 403`,
      );
      const misled = lost.filter(
        ({ body }) =>
          body.code !== 'handover/already-accepted' || body.winner?.memberId !== idOf(winner?.name ?? ''),
      );
      course.check(
        misled.length === 0,
        () => `${misled.length} were not told who won: ${JSON.stringify(misled[0]?.body)}`,
      );
    };

    for (let done = 0; done < course.rounds; done += BATCH) {
      const leadIds = await captured(done, Math.min(BATCH, course.rounds - done));
      const together = leadIds.filter((_, index) => index % 5 === 4);
      const others = leadIds.filter((_, index) => index % 5 !== 4);
      const toSome = { toMemberIds: REPS.slice(0, ASKED).map(idOf) };
      for (const id of await offered(others, { toTeamId: workspace.teams.sales })) await race(id, false);
      for (const id of await offered(together, toSome)) await race(id, true);
      course.say(`${done + leadIds.length} leads`);
    }
    const accepted = await counted(db, `select count(*) from journal_entry where type = 'handover.accepted'`);
    course.check(accepted === course.rounds, `the journal tells of ${accepted} acceptances`);
  },
};
