import { newId } from '#kernel';
import type { ErasePerson } from '#people';
import { EraseLeads } from './application/erase-leads.js';
import { TakeBackTests } from './application/take-back-tests.js';
import { LeadRoom } from './test-support/lead-room.js';

describe('a lead that was captured as a test', () => {
  let room: LeadRoom;
  let eraser: EraseLeads;
  beforeAll(async () => {
    room = await LeadRoom.open();
    eraser = new EraseLeads({ registerEraser: () => undefined } as unknown as ErasePerson);
    new TakeBackTests(room.journal, eraser).onModuleInit();
  });
  afterAll(() => room.close());

  const erase = (personId: string): Promise<void> =>
    room.inside((tx) => eraser.erase(tx, room.workspaceId, { personId, emails: [], phones: [], names: [] }));

  it('says that it never was one when its person is erased, and no other lead does', async () => {
    const personId = newId();
    const test = await room.capture({ personId, leadType: 'demo', isTest: true });
    const real = await room.capture({ personId, leadType: 'trial' });
    const ofOthers = await room.capture({ isTest: true });
    await erase(personId);
    expect(await room.typesOf(test)).toEqual(['lead.captured', 'lead.test_erased']);
    for (const other of [real, ofOthers]) expect(await room.typesOf(other)).toEqual(['lead.captured']);
  });

  it('tells nothing personal of itself, and adds nothing to what erasing would take away', async () => {
    const personId = newId();
    const test = await room.capture({ personId, isTest: true });
    const count = () =>
      room.inside((tx) =>
        eraser.count(tx, room.workspaceId, { personId, emails: [], phones: [], names: [] }),
      );
    expect(await count()).toEqual({ lead_note: 0, lead: 0 });
    await erase(personId);
    const [told] = await room.db.oracle<{ payload: object }>(
      `select payload from journal_entry where lead_id = $1 and type = 'lead.test_erased'`,
      [test],
    );
    expect(Object.keys(told?.payload ?? {})).toEqual(['lead']);
  });
});
