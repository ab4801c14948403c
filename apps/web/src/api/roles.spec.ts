import { actionsOf } from '#contracts';
import { homeOf, homesOf } from './roles.js';

const ALL = ['marketing', 'sales', 'leadership'];
const NUMBERS = ['marketing', 'leadership'];

describe('where a member begins', () => {
  it.each([
    { roles: ['marketing-manager'], home: 'marketing', homes: NUMBERS, because: 'they hand leads over' },
    { roles: ['marketer'], home: 'marketing', homes: NUMBERS, because: 'they hand leads over' },
    { roles: ['sales-rep'], home: 'sales', homes: ALL, because: 'they take leads over' },
    { roles: ['sales-manager'], home: 'sales', homes: ALL, because: 'they take leads over' },
    { roles: ['leadership'], home: 'leadership', homes: NUMBERS, because: 'they do neither' },
    { roles: ['administrator'], home: 'leadership', homes: NUMBERS, because: 'running is not selling' },
    { roles: ['viewer'], home: 'leadership', homes: NUMBERS, because: 'they look at everything' },
    { roles: ['partner'], home: 'partner', homes: ['partner'], because: 'figures are not theirs to see' },
    { roles: ['marketing-manager', 'sales-manager'], home: 'sales', homes: ALL, because: 'clocks run there' },
    { roles: [], home: null, homes: [], because: 'nothing is theirs to see' },
  ])('is $home for $roles, because $because', ({ roles, home, homes }) => {
    const actions = [...actionsOf(roles)];
    expect(homeOf(actions)).toBe(home);
    expect(homesOf(actions)).toEqual(homes);
  });
});
