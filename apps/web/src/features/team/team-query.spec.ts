import { awayUntil } from './team-query.js';

const NOW = Date.parse('2026-04-13T10:00:00Z');
const away = (fromAt: string, toAt: string) => ({ id: fromAt, memberId: 'luca', fromAt, toAt });
const [BEFORE, HERE, AFTER, LATER] = [
  '2026-04-13T08:00:00Z',
  '2026-04-13T10:00:00Z',
  '2026-04-13T18:00:00Z',
  '2026-04-20T08:00:00Z',
];

describe('until when somebody is away', () => {
  it.each<[ReturnType<typeof away>[], string | null, string]>([
    [[], null, 'they never said so'],
    [[away(AFTER, LATER)], null, 'they are still there'],
    [[away(BEFORE, HERE)], null, 'they are back at this very moment'],
    [[away(HERE, AFTER)], AFTER, 'they leave at this very moment'],
    [[away(BEFORE, LATER), away(BEFORE, AFTER)], LATER, 'the longer absence counts'],
  ])('is told of %j as %p, because %s', (absences, until) => {
    expect(awayUntil({ absences }, NOW)).toBe(until);
  });
});
