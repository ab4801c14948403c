import { newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { partsOn } from '../../../agreements/src/test-support/parts.js';
import type { Parts } from '../../../agreements/src/test-support/parts.js';
import { pastAgreement, pastTerms } from '../../../agreements/src/test-support/past-agreement.js';
import type { PastAgreement } from '../../../agreements/src/test-support/past-agreement.js';
import { Story } from '../../../agreements/src/test-support/story.js';
import { disputesIn } from './agenda-facts.js';

const HOUR = 3_600_000;

describe('the disputes of an agenda', () => {
  let db: TestDatabase;
  let parts: Parts;
  let story: Story;
  let past: PastAgreement;
  beforeAll(async () => {
    db = await testDatabase();
    parts = partsOn(db.database, db.appUrl);
  });
  beforeEach(async () => {
    story = new Story(parts);
    past = await pastAgreement(story, pastTerms());
  });
  afterAll(async () => {
    await parts.signals.onApplicationShutdown();
    await db.drop();
  });

  /** So many hours after the dispute, which is of 13:00 on the tenth. */
  const later = (hours: number): Date => new Date(past.closed.startAt + (9 * 24 + 13 + hours) * HOUR);
  const tell = (type: 'handover.settled' | 'lead.merged', hours: number, payload: object) =>
    story.tell(type, past.disputed, () => ({ handoverId: past.disputed.handoverId, ...payload }), {
      instant: later(hours),
    });
  const settle = (hours: number) => tell('handover.settled', hours, { outcome: 'rejection_overturned' });
  const merge = (hours: number) =>
    tell('lead.merged', hours, {
      ...{ mergeId: newId(), intoLeadId: newId(), handoverId: null },
      move: { from: 'mql', to: 'disqualified', entered: [] },
    });
  const told = () =>
    parts.database.withWorkspace(story.workspaceId, (tx) =>
      disputesIn(tx, story.workspaceId, {
        agreementId: past.agreementId,
        from: new Date(past.closed.startAt),
        to: new Date(past.closed.endAt),
      }),
    );
  const contested = { clauseKey: 'volume', outcome: null };

  it('are open until somebody settles them', async () => {
    expect(await told()).toMatchObject([contested]);
  });

  it('say how they were settled', async () => {
    await settle(1);
    expect(await told()).toMatchObject([{ ...contested, outcome: 'rejection_overturned' }]);
  });

  it('say so also where the lead had been merged into another, so that no credit changed', async () => {
    await merge(1);
    await settle(2);
    expect(await told()).toMatchObject([{ ...contested, outcome: 'rejection_overturned' }]);
  });

  it('stay open where the settlement came after the stretch', async () => {
    await merge(1);
    await settle(31 * 24);
    expect(await told()).toMatchObject([contested]);
  });
});
