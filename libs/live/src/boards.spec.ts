import { Boards } from './boards.js';
import { IdleBoard } from './test-support/planted-boards.js';
import { isOwnOrigin } from './live-wire.js';
import { readWatchRequest } from './watch-request.js';

describe('the register of boards', () => {
  const boards = new Boards();
  const idle = new IdleBoard();
  boards.register(idle);

  it.each([
    { name: 'idle', param: '' },
    { name: 'idle/0198-a', param: '0198-a' },
    { name: 'idle/team-7.b:c_d', param: 'team-7.b:c_d' },
  ])('finds $name with the parameter “$param”', ({ name, param }) => {
    expect(boards.find(name)).toEqual({ name, param, provider: idle });
  });

  it.each([
    'other',
    '',
    '/',
    'idle/',
    'idle/a/b',
    'idle/../x',
    'idle\n',
    'Idle',
    `idle/${'x'.repeat(121)}`,
    'constructor',
    '__proto__',
    undefined,
    null,
    7,
    {},
    ['idle'],
  ])('finds no board in %p', (name) => {
    expect(boards.find(name)).toBeUndefined();
  });

  it('refuses a second family under the same name', () => {
    expect(() => boards.register(new IdleBoard())).toThrow(/Two providers/);
  });
});

describe('a request to watch', () => {
  const have = { epoch: 'e', revision: 3, asOf: '2026-01-01T00:00:00.000Z' };

  it('is taken with and without a stamp, without what else it carries', () => {
    expect(readWatchRequest({ board: 'idle', more: 1 })).toEqual({ board: 'idle' });
    expect(readWatchRequest({ board: 'idle', have: null })).toEqual({ board: 'idle' });
    expect(readWatchRequest({ board: 'idle', have: { ...have, more: 1 } })).toEqual({ board: 'idle', have });
  });

  it.each([
    undefined,
    null,
    'idle',
    [],
    { board: 7 },
    { board: 'x'.repeat(201) },
    { board: 'idle', have: 'all' },
    { board: 'idle', have: { ...have, revision: '3' } },
    { board: 'idle', have: { ...have, revision: -1 } },
    { board: 'idle', have: { ...have, revision: 0.5 } },
    { board: 'idle', have: { ...have, asOf: 'yesterday' } },
    { board: 'idle', have: { ...have, epoch: null } },
    { board: 'idle', have: { ...have, epoch: 'x'.repeat(201) } },
  ])('is no request: %j', (input) => {
    expect(readWatchRequest(input)).toBeUndefined();
  });
});

describe('the origin of a handshake', () => {
  const CASES = [
    { origin: undefined, own: true, because: 'programs name none' },
    { origin: 'http://localhost:4400', own: true, because: 'it is the host that was asked' },
    { origin: 'https://boards.example', own: true, because: 'it is the base address' },
    { origin: 'http://localhost:4401', own: false, because: 'another port is another origin' },
    { origin: 'http://evil.example', own: false, because: 'another page may not use the cookie' },
    { origin: 'null', own: false, because: 'a sandboxed page has no origin' },
    { origin: 'file://localhost:4400', own: false, because: 'a file is no page of ours' },
    { origin: '', own: false, because: 'it is empty' },
  ];
  it.each(CASES)('$origin is our own: $own, because $because', ({ origin, own }) => {
    expect(isOwnOrigin(origin, 'localhost:4400', 'https://boards.example')).toBe(own);
  });
});
