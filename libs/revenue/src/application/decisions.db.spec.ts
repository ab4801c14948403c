import type { Caller } from '#contracts';
import { actionsOf } from '#contracts';
import { newId } from '#kernel';
import { EnsureCompanies, MergePersons, ResolvePeople } from '#people';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import type { PlannedStep } from '../domain/decision.js';
import { DealDesk } from '../test-support/deal-desk.js';
import type { DealRoom } from '../test-support/deal-desk.js';
import { CompleteStep } from './complete-step.js';
import type { StepDone } from './complete-step.js';
import { DecisionTemplates } from './decision-templates.js';
import { EraseDeals } from './erase-deals.js';
import { ListOpportunities } from './list-opportunities.js';
import { PlanDecision } from './plan-decision.js';
import { ReadOpportunity } from './read-opportunity.js';
import type { DealPage } from './read-opportunity.js';
import { RemoveDealContact } from './remove-deal-contact.js';
import { SetDealContact } from './set-deal-contact.js';
import type { ContactPart } from './set-deal-contact.js';

const refusal = (code: string) => expect.objectContaining({ code });
const PAST = '2020-01-31';
const AHEAD = '2999-01-31';

describe('the buyer’s decision', () => {
  let db: TestDatabase;
  let desk: DealDesk;
  let room: DealRoom;
  beforeAll(async () => {
    db = await testDatabase();
    desk = new DealDesk(db);
    room = await desk.room();
  });
  afterAll(async () => {
    await desk.close();
    await db.drop();
  });

  const caller = (role = 'sales-manager'): Caller => ({
    ...{ workspaceId: room.id, credentialId: newId(), accountId: null, memberId: newId(), teamIds: [] },
    actions: actionsOf([role]),
  });
  const page = (dealId: string, who = caller()): Promise<DealPage> =>
    new ReadOpportunity(db.database).run(who, dealId);
  const person = async (firstName: string): Promise<string> => {
    const hit = { firstName, lastName: 'Verdi', email: `${newId()}@verdi.example` };
    const people = new ResolvePeople(desk.journal, new EnsureCompanies(desk.journal));
    const happening = { actor: room.by.actor, occurredAt: new Date() };
    const [found] = await room.within((tx) => people.resolve(tx, room.id, [hit], happening));
    return found?.personId ?? '';
  };
  const setContact = (dealId: string, personId: string, part: ContactPart) =>
    room.within((tx) => new SetDealContact(desk.journal).run(tx, room.by, dealId, { ...part, personId }));
  const removeContact = (dealId: string, personId: string) =>
    room.within((tx) => new RemoveDealContact(desk.journal).run(tx, room.by, dealId, personId));
  const plan = (dealId: string, steps: readonly Partial<PlannedStep>[]) =>
    room.within((tx) =>
      new PlanDecision(desk.journal).run(
        tx,
        room.by,
        dealId,
        steps.map((step) => ({ name: 'Step', ownerId: null, personId: null, expectedOn: null, ...step })),
      ),
    );
  const complete = (dealId: string, stepId: string, done: StepDone = {}) =>
    room.within((tx) => new CompleteStep(desk.journal).run(tx, room.by, dealId, stepId, done));
  const reopen = (dealId: string, stepId: string) =>
    room.within((tx) => new CompleteStep(desk.journal).reopen(tx, room.by, dealId, stepId));
  const lastOf = async (leadId: string) => (await room.entries(leadId)).at(-1);
  const namesOf = async (dealId: string) => (await page(dealId)).steps.map(({ name }) => name);

  describe('contacts', () => {
    it('take part in roles, the first of them the primary until another one is', async () => {
      const { dealId, leadId } = await room.deal();
      const [ada, bea] = [await person('Ada'), await person('Bea')];
      await setContact(dealId, ada, { role: 'champion' });
      expect(await setContact(dealId, bea, { role: 'user' })).toMatchObject({ isPrimary: false });
      await setContact(dealId, bea, { role: 'economic_buyer', isPrimary: true });
      expect((await page(dealId)).contacts).toMatchObject([
        { personId: bea, name: 'Bea Verdi', role: 'economic_buyer', isPrimary: true },
        { personId: ada, name: 'Ada Verdi', role: 'champion', isPrimary: false },
      ]);
      expect(await lastOf(leadId)).toMatchObject({
        type: 'opportunity.contact_set',
        payload: { opportunityId: dealId, personId: bea, role: 'economic_buyer', isPrimary: true },
      });
    });

    it('told twice are told once, and removed twice removed once', async () => {
      const { dealId, leadId } = await room.deal();
      const ada = await person('Ada');
      for (let time = 0; time < 2; time += 1) await setContact(dealId, ada, { role: 'blocker' });
      for (let time = 0; time < 2; time += 1) await removeContact(dealId, ada);
      expect((await room.entries(leadId)).map(({ type }) => type).slice(2)).toEqual([
        'opportunity.contact_set',
        'opportunity.contact_removed',
      ]);
      expect((await page(dealId)).contacts).toEqual([]);
    });

    it('have one primary, however many are made it at once', async () => {
      const { dealId } = await room.deal();
      const people = await Promise.all(Array.from({ length: 6 }, (_, index) => person(`P${index}`)));
      await Promise.all(people.map((each) => setContact(dealId, each, { role: 'other', isPrimary: true })));
      const { contacts } = await page(dealId);
      expect(contacts).toHaveLength(6);
      expect(contacts.filter(({ isPrimary }) => isPrimary)).toHaveLength(1);
    });

    it('whose two records were merged are one person from then on', async () => {
      const { dealId } = await room.deal();
      const [ada, same] = [await person('Ada'), await person('Adele')];
      await setContact(dealId, ada, { role: 'champion' });
      await setContact(dealId, same, { role: 'user' });
      await room.within((tx) =>
        new MergePersons(desk.journal).run(tx, room.id, { survivorId: same, loserId: ada }, room.by.actor),
      );
      expect((await page(dealId)).contacts).toMatchObject([
        { personId: same, role: 'champion', isPrimary: true },
      ]);
      await setContact(dealId, same, { role: 'decision_maker' });
      expect((await page(dealId)).contacts).toMatchObject([{ personId: same, role: 'decision_maker' }]);
      await removeContact(dealId, same);
      expect((await page(dealId)).contacts).toEqual([]);
    });

    it('are masked for those who may not see who people are', async () => {
      const { dealId } = await room.deal();
      await setContact(dealId, await person('Ada'), { role: 'champion' });
      expect((await page(dealId, caller('viewer'))).contacts).toMatchObject([{ name: 'A. V.' }]);
    });

    it('have to be known persons, on a known deal', async () => {
      const { dealId } = await room.deal();
      await expect(setContact(dealId, newId(), { role: 'user' })).rejects.toEqual(refusal('person/missing'));
      await expect(setContact(newId(), await person('Ada'), { role: 'user' })).rejects.toEqual(
        refusal('opportunity/missing'),
      );
    });

    it('of one workspace are no persons of another', async () => {
      const other = await desk.room();
      const { dealId } = await other.deal();
      const ada = await person('Ada');
      await expect(
        other.within((tx) =>
          new SetDealContact(desk.journal).run(tx, other.by, dealId, { personId: ada, role: 'user' }),
        ),
      ).rejects.toEqual(refusal('person/missing'));
    });
  });

  describe('steps', () => {
    it('begin as those that ship, with whoever opened the deal', async () => {
      const { dealId } = await room.deal();
      const { steps, decision } = await page(dealId);
      expect(steps.map(({ name }) => name)).toEqual([
        'need_recognised',
        'requirements',
        'evaluation',
        'legal_security',
        'approval',
        'signature',
      ]);
      expect(new Set(steps.map(({ owner }) => owner?.name))).toEqual(new Set(['Sara']));
      expect(decision).toEqual({
        ...{ steps: 6, done: 0, isOverdue: false },
        current: { name: 'need_recognised', expectedOn: null },
      });
    });

    it('begin as the workspace’s own once it has some; deals that are open keep theirs', async () => {
      const own = await desk.room();
      const templates = new DecisionTemplates(db.database, desk.journal);
      expect(await templates.read(own.id)).toMatchObject({ isShipped: true });
      const before = await own.deal();
      const steps = [
        { name: ' Trial ', afterDays: 14 },
        { name: 'signature', afterDays: null },
      ];
      await own.within((tx) => templates.keep(tx, own.by, steps));
      const after = await own.deal();
      const who = { ...caller(), workspaceId: own.id };
      expect((await page(before.dealId, who)).steps).toHaveLength(6);
      const [trial, signature] = (await page(after.dealId, who)).steps;
      expect([trial?.name, signature?.name, signature?.expectedOn]).toEqual(['Trial', 'signature', null]);
      const [{ day = '' } = {}] = await db.oracle<{ day: string }>(
        `select ((opened_at at time zone 'Europe/Rome')::date + 14)::text as day from opportunity where id = $1`,
        [after.dealId],
      );
      expect(trial?.expectedOn).toBe(day);
      expect((await own.entries()).map(({ type }) => type)).toContain('decision_template.changed');
    });

    it('change places, names and people, come and go, in one write with one entry', async () => {
      const { dealId, leadId } = await room.deal();
      const [need, requirements] = (await page(dealId)).steps;
      const ada = await person('Ada');
      const wish = [
        { id: requirements?.id ?? '', name: 'requirements', personId: ada },
        { name: 'Trial', ownerId: room.sara.id, expectedOn: AHEAD },
        { id: need?.id ?? '', name: 'Need told' },
      ];
      expect(await plan(dealId, wish)).toEqual({ opportunityId: dealId, steps: 3, done: 0 });
      expect((await page(dealId)).steps).toMatchObject([
        { id: requirements?.id, person: { id: ada, name: 'Ada Verdi' }, owner: null },
        { name: 'Trial', owner: { name: 'Sara' }, expectedOn: AHEAD },
        { id: need?.id, name: 'Need told' },
      ]);
      const written = await room.entries(leadId);
      expect(written.at(-1)).toMatchObject({
        type: 'opportunity.steps_planned',
        payload: { steps: 3, done: 0 },
      });
      const kept = (await page(dealId)).steps.map(({ id, name, owner, person: of, expectedOn }) => ({
        ...{ id, name, expectedOn, ownerId: owner?.id ?? null, personId: of?.id ?? null },
      }));
      await plan(dealId, kept);
      expect(await room.entries(leadId)).toHaveLength(written.length);
    });

    it.each([
      ['a member nobody knows', { ownerId: newId() }, 'decision/unknown-owner', '/steps/0/ownerId'],
      ['a person nobody knows', { personId: newId() }, 'decision/unknown-person', '/steps/0/personId'],
      ['a step of another deal', { id: newId() }, 'decision/step-missing', '/steps/0/id'],
    ])('refuse %s and point at it', async (_what, step, code, pointer) => {
      const { dealId } = await room.deal();
      await expect(plan(dealId, [step])).rejects.toMatchObject({ code, fields: [{ pointer }] });
      expect(await namesOf(dealId)).toHaveLength(6);
    });

    it('are done with a day and what shows it; the journal holds no words', async () => {
      const { dealId, leadId } = await room.deal();
      const [first] = (await page(dealId)).steps;
      const note = 'Anna Neri wrote that they go on.';
      await complete(dealId, first?.id ?? '', { doneOn: PAST, note });
      const { steps, decision } = await page(dealId);
      expect(steps[0]).toMatchObject({ doneOn: PAST, evidenceNote: note, doneBy: { name: 'Sara' } });
      expect(decision).toMatchObject({ done: 1, current: { name: 'requirements' } });
      const told = await lastOf(leadId);
      expect(told).toMatchObject({
        type: 'opportunity.step_done',
        payload: { stepId: first?.id, doneOn: PAST, expectedOn: null, evidence: 'note' },
      });
      expect(JSON.stringify(told)).not.toContain('Neri');
      expect((await page(dealId, caller('viewer'))).steps[0]).toMatchObject({ evidenceNote: null });
    });

    it('are done once, whoever says so at once, and open again when they were not', async () => {
      const { dealId, leadId } = await room.deal();
      const id = (await page(dealId)).steps[0]?.id ?? '';
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => complete(dealId, id)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      await expect(complete(dealId, id)).rejects.toMatchObject({
        code: 'decision/already-done',
        facts: { winner: { memberId: room.sara.id, name: 'Sara' } },
      });
      await expect(plan(dealId, [])).rejects.toEqual(refusal('decision/step-done'));
      await reopen(dealId, id);
      await reopen(dealId, id);
      expect((await page(dealId)).steps[0]).toMatchObject({ doneOn: null, evidenceNote: null });
      expect((await room.entries(leadId)).map(({ type }) => type).slice(2)).toEqual([
        'opportunity.step_done',
        'opportunity.step_reopened',
      ]);
    });

    it.each([
      ['a day that lies ahead', { doneOn: AHEAD }, 'decision/done-in-future'],
      ['a file that is not there', { attachmentId: newId() }, 'decision/unknown-attachment'],
    ])('are not done with %s', async (_what, done, code) => {
      const { dealId } = await room.deal();
      const id = (await page(dealId)).steps[0]?.id ?? '';
      await expect(complete(dealId, id, done)).rejects.toEqual(refusal(code));
    });

    it('of a closed deal stay as they are', async () => {
      const { dealId } = await room.deal();
      const id = (await page(dealId)).steps[0]?.id ?? '';
      await room.win(dealId);
      const late = [() => complete(dealId, id), () => reopen(dealId, id), () => plan(dealId, [])];
      for (const act of late) await expect(act()).rejects.toEqual(refusal('opportunity/already-closed'));
    });

    it('that should have been taken are told with the deal, and the deal among those that stand still', async () => {
      const own = await desk.room();
      const who = { ...caller(), workspaceId: own.id };
      const overdue = async () =>
        (await new ListOpportunities(db.database).run(who, { limit: 9, decision: 'overdue' })).items;
      const { dealId } = await own.deal();
      const wishes = [{ name: 'Trial', expectedOn: PAST }, { name: 'Signature' }];
      const lay = (steps: readonly Partial<PlannedStep>[]) =>
        own.within((tx) =>
          new PlanDecision(desk.journal).run(
            tx,
            own.by,
            dealId,
            steps.map((step) => ({
              ...{ name: '', ownerId: null, personId: null, expectedOn: null },
              ...step,
            })),
          ),
        );
      expect(await overdue()).toEqual([]);
      await lay(wishes);
      expect(await overdue()).toMatchObject([{ id: dealId, decision: { isOverdue: true } }]);
      const [trial] = (await page(dealId, who)).steps;
      expect(trial).toMatchObject({ isOverdue: true });
      await own.within((tx) => new CompleteStep(desk.journal).run(tx, own.by, dealId, trial?.id ?? '', {}));
      expect(await overdue()).toEqual([]);
      await lay([{ id: trial?.id ?? '', name: 'Trial', expectedOn: PAST }, wishes[0] ?? {}]);
      await own.win(dealId);
      expect(await overdue()).toEqual([]);
    });

    it('lose the words of their evidence with the person of the lead', async () => {
      const { dealId, leadId } = await room.deal();
      const id = (await page(dealId)).steps[0]?.id ?? '';
      await complete(dealId, id, { note: 'Anna Neri wrote.' });
      const eraser = new EraseDeals({ registerEraser: () => undefined } as never);
      const count = () => room.within((tx) => eraser.count(tx, room.id, [leadId]));
      expect(await count()).toMatchObject({ decision_step: 1 });
      await room.within((tx) => eraser.erase(tx, room.id, [leadId]));
      expect(await count()).toMatchObject({ decision_step: 0 });
      const [step] = (await page(dealId)).steps;
      expect(step).toMatchObject({ evidenceNote: null, doneBy: { name: 'Sara' } });
      expect(step?.doneOn).not.toBeNull();
    });

    it('of one workspace are nowhere in another', async () => {
      const { dealId } = await room.deal();
      const other = await desk.room();
      const seen = await other.within((tx) => tx.query('select * from decision_step'));
      expect(seen).toEqual([]);
      await expect(
        other.within((tx) => new PlanDecision(desk.journal).run(tx, other.by, dealId, [])),
      ).rejects.toEqual(refusal('opportunity/missing'));
    });
  });
});
