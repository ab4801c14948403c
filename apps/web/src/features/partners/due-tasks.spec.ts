import type { OwnLead } from '../inbox/inbox-cells.js';
import { dueTasks } from './due-tasks.js';

/** Noon, so that the day is the same one wherever this runs. */
const NOW = new Date(2026, 2, 4, 12).getTime();
const at = (hours: number): string => new Date(NOW + hours * 3_600_000).toISOString();

const lead = (facts: Partial<OwnLead>): OwnLead => ({
  ...{ leadId: 'a', memberId: 'm', teamId: 't', stage: 'sal', workState: 'working', acceptedAt: at(-48) },
  ...{ contactBy: null, contactedAt: null, person: null, company: null, channel: 'partner', leadType: null },
  ...{ nextStep: null, nextStepDueAt: null, holdUntil: null, backAt: null },
  ...facts,
});

describe('what own leads want', () => {
  it.each([
    { facts: {}, overdue: 0, today: 0, because: 'nothing is planned' },
    { facts: { contactBy: at(2) }, overdue: 0, today: 1, because: 'the first contact is due today' },
    { facts: { contactBy: at(-2) }, overdue: 1, today: 0, because: 'the first contact is late' },
    { facts: { contactBy: at(-2), contactedAt: at(-3) }, overdue: 0, today: 0, because: 'there was contact' },
    { facts: { nextStepDueAt: at(72) }, overdue: 0, today: 0, because: 'it is days away' },
    { facts: { nextStepDueAt: at(3) }, overdue: 0, today: 1, because: 'the step is due today' },
    {
      facts: { contactBy: at(2), nextStepDueAt: at(-1) },
      overdue: 1,
      today: 0,
      because: 'the first of both counts',
    },
    { facts: { nextStepDueAt: at(-1), holdUntil: at(30) }, overdue: 0, today: 0, because: 'it rests' },
  ])('is $overdue overdue and $today today, because $because', ({ facts, overdue, today }) => {
    expect(dueTasks([lead(facts)], NOW)).toEqual({ overdue, today });
  });

  it('is counted over all of them', () => {
    const all = [
      lead({ contactBy: at(-1) }),
      lead({ nextStepDueAt: at(-9) }),
      lead({ nextStepDueAt: at(1) }),
    ];
    expect(dueTasks(all, NOW)).toEqual({ overdue: 2, today: 1 });
  });
});
