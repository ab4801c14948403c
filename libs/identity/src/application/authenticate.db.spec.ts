import { Signals } from '#database';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { IdentityConfig } from '../identity.config.js';
import { Authenticate } from './authenticate.js';

describe('who asks', () => {
  let db: TestDatabase;
  let signals: Signals;
  beforeAll(async () => {
    db = await testDatabase();
    signals = new Signals(db.appUrl);
  });
  afterAll(async () => {
    await signals.onApplicationShutdown();
    await db.drop();
  });

  it('is looked up once for all who come with the same session at once, and anew after a revocation', async () => {
    const { id, members } = await buildWorkspace(db, { members: [{ name: 'Giulia', roles: ['viewer'] }] });
    const authenticate = new Authenticate(db.database, new IdentityConfig(), signals);
    const looks = vi.spyOn(db.database, 'withRole');
    const ask = () => authenticate.authenticate({ cookie: members.Giulia.cookie });
    const together = Array.from({ length: 50 }, ask);
    signals.emit('revoked', id);
    const after = Array.from({ length: 50 }, ask);
    const callers = await Promise.all([...together, ...after]);
    expect(new Set(callers.map((caller) => caller?.memberId))).toEqual(new Set([members.Giulia.id]));
    expect(looks).toHaveBeenCalledTimes(2);
    authenticate.onApplicationShutdown();
  });
});
