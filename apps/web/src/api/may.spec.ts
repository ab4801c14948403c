import { actionsFrom } from '#contracts';
import type { Right } from '#contracts';
import { reaches } from './may.js';

const session = (right: Right): Parameters<typeof reaches>[0] => ({
  actions: [...actionsFrom([right])],
  member: { id: 'me', name: 'Luca', locale: 'it', roles: [] },
  teams: [{ id: 'ours', name: 'Sales', kind: 'sales' }],
});

describe('the reach of a right', () => {
  it.each([
    { right: 'lead.work:own', ownerId: 'me', teamId: null, is: true, because: 'it is mine' },
    { right: 'lead.work:own', ownerId: 'you', teamId: 'ours', is: false, because: 'own is not the team' },
    { right: 'lead.work:own-team', ownerId: 'you', teamId: 'ours', is: true, because: 'a colleague has it' },
    {
      right: 'lead.work:own-team',
      ownerId: null,
      teamId: 'theirs',
      is: false,
      because: 'another team has it',
    },
    { right: 'lead.work:own-team', ownerId: 'me', teamId: null, is: true, because: 'the team holds oneself' },
    { right: 'lead.work:all', ownerId: null, teamId: null, is: true, because: 'all is all' },
    { right: 'lead.read:all', ownerId: 'me', teamId: 'ours', is: false, because: 'reading is not working' },
  ] as const)('is $is for $right, because $because', ({ right, ownerId, teamId, is }) => {
    expect(reaches(session(right), 'lead.work', { ownerId, teamId })).toBe(is);
  });
});
