import { Boards } from '#live';
import type { Caller } from '#contracts';
import { newId } from '#kernel';
import { AuditsBoard } from './audits-board.js';
import { TrainingBoard } from './training-board.js';

const callerWith = (...actions: string[]): Caller => ({
  ...{ workspaceId: newId(), credentialId: newId(), accountId: newId(), memberId: newId(), teamIds: [] },
  actions: new Set(actions),
});

describe.each([
  { name: 'audits', board: new AuditsBoard(new Boards()) },
  { name: 'training', board: new TrainingBoard(new Boards()) },
])('the board $name', ({ board }) => {
  it.each([
    {
      caller: callerWith('lead.read', 'member.read'),
      is: true,
      because: 'whoever is of the house looks at it',
    },
    { caller: callerWith('lead.read'), is: false, because: 'a guest sees leads, and is not of the house' },
    { caller: callerWith(), is: false, because: 'nothing is allowed without a right' },
  ])('is told: $is, because $because', ({ caller, is }) => {
    expect(board.authorise(caller, '')).toBe(is);
  });
});
