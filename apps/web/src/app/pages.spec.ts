import { isIn } from './pages.js';

describe('a room', () => {
  const journey = { to: '/credit', also: ['/funnel'] };
  it.each<[pathname: string, room: Parameters<typeof isIn>[0], is: boolean, because: string]>([
    ['/credit', journey, true, 'it is the room'],
    ['/funnel', journey, true, 'it is a room of the room'],
    ['/funnels', journey, false, 'its name only begins alike'],
    ['/leads/7', { to: '/leads' }, true, 'one of its things is looked at'],
    ['/', { to: '/' }, true, 'it is the first one'],
    ['/leads', { to: '/' }, false, 'everything begins with a stroke'],
  ])('at %s', (pathname, room, is) => {
    expect(isIn(room, pathname)).toBe(is);
  });
});
