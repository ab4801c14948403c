import type { Session, Team } from '../../api/types.js';
import { teamsFor } from './teams-for.js';

const team = (id: string, kind = 'sales'): Team => ({ id, name: id, kind }) as Team;
const ALL = [team('north'), team('south'), team('agents', 'partner'), team('brand', 'marketing')];
const session = (actions: string[], own: string[]): Pick<Session, 'actions' | 'teams'> => ({
  actions,
  teams: own.map((id) => team(id)),
});

describe('the teams whose board one may see', () => {
  it.each([
    [['lead.assign:own-team'], ['south'], ['south'], 'other teams have managers of their own'],
    [['lead.assign:all'], ['south'], ['south', 'agents', 'north'], 'one’s own come first'],
    [['lead.assign:own'], ['south'], [], 'one may give away one’s own leads only'],
    [['lead.assign:own-team'], ['brand'], [], 'marketing is offered no leads'],
    [[], ['south'], [], 'one may give nothing away'],
  ])('with %j, being of %j, are %j, because %s', (actions, own, seen) => {
    expect(teamsFor(session(actions, own), ALL).map(({ id }) => id)).toEqual(seen);
  });
});
