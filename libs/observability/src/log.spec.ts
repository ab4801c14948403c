import { NestLog } from './nest-log.js';
import { openLog } from './log.js';
import type { Log } from './log.js';
import { readableLine } from './readable-lines.js';

const recorded = (
  logLevel = 'debug',
): { log: Log; lines: () => Record<string, unknown>[]; text: () => string } => {
  const written: string[] = [];
  const log = openLog({ logLevel, logFormat: 'auto' }, { write: (line) => void written.push(line) });
  return {
    log,
    lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
    text: () => written.join(''),
  };
};

describe('Log', () => {
  it('writes one JSON line per event, facts apart from the message', () => {
    const { log, lines } = recorded();
    log.with({ part: 'reader' }).info('caught up', { position: 7 });
    expect(lines()).toEqual([
      { level: 30, time: expect.any(String), part: 'reader', position: 7, msg: 'caught up' },
    ]);
  });

  it('says nothing below its level', () => {
    const { log, lines } = recorded('warn');
    log.info('quiet');
    log.warn('heard');
    expect(lines().map(({ msg }) => msg)).toEqual(['heard']);
  });

  it.each([
    'email',
    'name',
    'phone',
    'password',
    'token',
    'cookie',
    'authorization',
    'body',
    'headers',
    'query',
    'note',
  ])('removes %s however deep it stands', (field) => {
    const { log, text } = recorded();
    const hidden = { [field]: 'Mario Rossi' };
    log.with({ part: hidden }).info('event', {
      ...hidden,
      people: [hidden],
      a: { b: { c: { d: { ...hidden, e: hidden } } } },
      id: 'kept',
    });
    expect(text()).not.toContain('Mario');
    expect(text()).toContain('kept');
  });

  it('keeps of a database error what names no row', () => {
    const { log, lines, text } = recorded();
    const driverError = Object.assign(new Error('duplicate'), {
      code: '23505',
      constraint: 'uq_person_email',
      detail: 'Key (email)=(mario@example.com) already exists.',
    });
    const failed = Object.assign(
      new Error('duplicate key value violates unique constraint "uq_person_email"'),
      {
        driverError,
        query: `insert into person values ('mario@example.com')`,
        parameters: ['mario@example.com'],
      },
    );
    log.error('failed', { err: new Error('capture', { cause: failed }) });
    expect(text()).not.toContain('mario');
    expect(lines()[0]?.err).toMatchObject({
      message: 'capture',
      stack: expect.stringMatching(/^at /),
      cause: {
        code: '23505',
        constraint: 'uq_person_email',
        message: expect.stringContaining('uq_person_email'),
      },
    });
  });

  it('keeps the values out of data exceptions, which PostgreSQL quotes in their message', () => {
    const { log, text } = recorded();
    const wrong = Object.assign(new Error('invalid input syntax for type uuid: "mario@example.com"'), {
      code: '22P02',
    });
    log.error('failed', { err: wrong });
    expect(text()).toContain('invalid input syntax for type uuid');
    expect(text()).not.toContain('mario');
  });

  it('keeps values out whole, also such as hold quotation marks themselves, and what a parser quotes', () => {
    const { log, text } = recorded();
    const row = Object.assign(
      new Error('invalid input syntax for type integer: "(7,"Mario "the" Rossi",x)"'),
      {
        code: '22P02',
      },
    );
    log.error('failed', { err: row });
    log.error('failed', { err: new SyntaxError(`Unexpected token 'M', "{"a":Mario" is not valid JSON`) });
    expect(text()).toContain('invalid input syntax for type integer');
    expect(text()).not.toMatch(/Mario|Rossi/);
  });

  it('keeps addresses out of what other servers say', () => {
    const { log, text } = recorded();
    const said = new Error('550 5.1.1 <mario.rossi@example.com>: user unknown');
    log.error('failed', { err: new Error('mail', { cause: said }) });
    expect(text()).toContain('550 5.1.1 <…@…>: user unknown');
    expect(text()).not.toContain('mario');
  });

  it('follows a chain of causes only so far, and takes anything for an error', () => {
    const { log, lines } = recorded();
    const loop = new Error('round');
    loop.cause = loop;
    log.error('failed', { err: loop });
    log.error('failed', { err: 'Mario threw a string' });
    expect(lines()).toHaveLength(2);
    expect(lines()[1]?.err).toMatchObject({ type: 'string' });
    expect(JSON.stringify(lines()[1])).not.toContain('Mario');
  });
});

describe('Readable lines', () => {
  it('put time, level, message and facts on one line and frames below', () => {
    const { log, text } = recorded();
    log.error('failed', { code: 'a/b', err: new Error('why', { cause: new Error('deeper') }) });
    const [head, error, frame] = readableLine(text().trimEnd()).split('\n');
    expect(head).toMatch(/^\d\d:\d\d:\d\d error failed {2}code=a\/b$/);
    expect([error, frame]).toEqual(['  Error: why', expect.stringMatching(/^ {4}at /)]);
    expect(readableLine(text())).toContain('  Error: deeper');
  });

  it('leave what is no JSON as it is', () => {
    expect(readableLine('plain text')).toBe('plain text');
  });
});

describe('NestLog', () => {
  it('lets Nest speak, but its start-up chatter only to those who listen closely', () => {
    const { log, lines } = recorded('info');
    const nest = new NestLog(log);
    nest.log('Mapped {/leads, GET}', 'RouterExplorer');
    nest.log('started', 'Worker');
    nest.warn({ email: 'mario@example.com' }, 'Worker');
    nest.error('broke', 'Error: broke\n    at somewhere', 'Worker');
    expect(lines()).toMatchObject([
      { msg: 'started', context: 'Worker' },
      { msg: '(object)', level: 40 },
      { msg: 'broke', context: 'Worker', err: { stack: 'at somewhere' } },
    ]);
  });

  it('writes no values that stand in errors within a sentence', () => {
    const { log, text } = recorded();
    const nest = new NestLog(log);
    const wrong = Object.assign(new Error('invalid input syntax for type uuid: "Mario "x" Rossi"'), {
      ...{ name: 'QueryFailedError', code: '22P02' },
    });
    nest.error(`Import 7 failed: ${String(wrong)}`, 'StartImports');
    nest.error(wrong, 'StartImports');
    nest.warn('Timers: QueryFailedError: duplicate key violates unique constraint "uq_timer"', 'Worker');
    expect(text()).toContain('uq_timer');
    nest.warn('Nobody at mario.rossi@example.com answers: Error: timeout', 'Worker');
    expect(text()).toContain('Import 7 failed: QueryFailedError: invalid input syntax');
    expect(text()).not.toMatch(/mario|rossi/i);
  });
});
