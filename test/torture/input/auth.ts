import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { HOTP, Secret, TOTP } from 'otpauth';
import { OIDC_FAULTS, startOidcProvider } from '../../support/oidc-provider.js';
import type { OidcProvider } from '../../support/oidc-provider.js';
import { buildWorkspace, freePort, Ground, startServer } from '../../support/stack/index.js';
import type { GroundDatabase } from '../../support/stack/index.js';
import type { ActingMember } from '../../support/workspace-builder.js';
import type { Course, Trial } from '../lib/trial.js';

const PASSWORD = 'correct horse battery';
const SUPPORT = fileURLToPath(new URL('../../support', import.meta.url));

interface Said {
  readonly status: number;
  readonly code: string;
  readonly cookies: readonly string[];
  readonly ms: number;
  readonly body: Record<string, unknown>;
}

interface Room {
  readonly course: Course;
  readonly db: GroundDatabase;
  readonly url: string;
  readonly provider: OidcProvider;
  readonly giulia: ActingMember;
  readonly totp: TOTP;
}

/** Sign-in as those who have no right to it would try it: 0 accepted. */
export const auth: Trial = {
  ...{ row: 54, kind: 'fuzz', name: 'auth', unit: 'attempt' },
  promise:
    'Guessed passwords and codes, changed tokens and wrong answers of a sign-in provider are refused without a word more to one than to another.',
  rounds: { short: 200, long: 5_000 },
  needs: ['build'],
  async run(course) {
    const room = await open(course);
    await guessedPasswords(room);
    await equalTiming(room);
    await changedTokens(room);
    await guessedCodes(room);
    await wrongProvider(room);
    course.remark('Timing is measured through one process on one machine; a network hides more of it.');
  },
};

async function open(course: Course): Promise<Room> {
  const ground = await Ground.open(course.cleanup, { name: 'auth' });
  const db = await ground.newDatabase();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const provider = await startOidcProvider(url, SUPPORT);
  course.cleanup.add(() => provider.stop());
  const env = {
    ...{ BASE_URL: url, OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'staffetta' },
    ...{ OIDC_CLIENT_SECRET: provider.secret, OIDC_LINKS_BY_EMAIL: 'true', TRUSTED_PROXIES: '127.0.0.1' },
  };
  await startServer(db, { cleanup: course.cleanup, env, port });
  const { members } = await buildWorkspace(db, {
    members: [
      { name: 'Giulia', roles: ['administrator'], email: 'giulia@staffetta.example', password: PASSWORD },
      { name: 'Marco', roles: ['viewer'], password: PASSWORD },
    ],
  });
  const headers = members.Giulia.headers;
  const begun = await send(url, 'POST', '/second-factor', { headers, body: { password: PASSWORD } });
  const totp = new TOTP({ secret: Secret.fromBase32(String(begun.body.text).replaceAll(' ', '')) });
  await send(url, 'POST', '/second-factor/confirmation', { headers, body: { code: totp.generate() } });
  return { course, db, url, provider, giulia: members.Giulia, totp };
}

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

async function send(url: string, method: string, path: string, { headers = {}, body }: Sent): Promise<Said> {
  const before = performance.now();
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const ms = performance.now() - before;
  const told = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  return {
    status: answer.status,
    code: typeof told.code === 'string' ? told.code : '',
    cookies,
    ms,
    body: told,
  };
}

const isIn = ({ status, cookies }: Said): boolean =>
  status < 300 && cookies.some((pair) => /^staffetta=./.test(pair));

/** One account from one address, one address over many accounts, and one password over addresses that the proxy tells of. */
async function guessedPasswords({ course, url, giulia }: Room): Promise<void> {
  const { rounds, random } = course;
  const codes = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1) {
    const email = random.chance(0.5) ? giulia.email : `nobody${round}@staffetta.example`;
    const password = random.pick([
      '',
      'password',
      `${PASSWORD} `,
      PASSWORD.toUpperCase(),
      `${PASSWORD}\0`,
      String(round),
    ]);
    const said = await send(url, 'POST', '/session', { body: { email, password } });
    codes.set(said.code, (codes.get(said.code) ?? 0) + 1);
    course.check(!isIn(said), () => `“${password}” opened the account ${email}`);
  }
  const looked = codes.get('session/wrong-credentials') ?? 0;
  course.check(
    looked <= 110,
    () => `${looked} passwords were looked at from one address, instead of about 100`,
  );
  course.figure('passwords looked at from one address', looked, 'attempts', { atMost: 100 });
}

/** Known and unknown accounts, answered alike and after the same time. */
async function equalTiming({ course, url }: Room): Promise<void> {
  const times = { known: [] as number[], unknown: [] as number[] };
  const bodies = new Set<string>();
  for (let round = 0; round < 30; round += 1) {
    for (const who of ['known', 'unknown'] as const) {
      const email = who === 'known' ? 'giulia@staffetta.example' : 'nobody@staffetta.example';
      const headers = { 'x-forwarded-for': `198.51.100.${round}` };
      const said = await send(url, 'POST', '/session', {
        headers,
        body: { email, password: 'wrong password' },
      });
      if (said.code !== 'session/wrong-credentials') continue;
      times[who].push(said.ms);
      bodies.add(JSON.stringify({ ...said.body, instance: undefined, requestId: undefined }));
    }
  }
  if (times.known.length === 0)
    return course.remark('Timing was not measured: the address was throttled by then.');
  course.check(
    bodies.size === 1,
    () => `known and unknown accounts are told apart: ${[...bodies].join(' | ')}`,
  );
  const ratio = median(times.known) / median(times.unknown);
  course.figure('time of a known account by that of an unknown one', ratio, 'times', {
    atLeast: 0.8,
    atMost: 1.25,
  });
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Session and CSRF tokens with a letter changed, of another form, of a session that ended, and of somebody else. */
async function changedTokens({ course, url, db, giulia }: Room): Promise<void> {
  const { random, rounds } = course;
  const token = giulia.cookie.split('=')[1] ?? '';
  const other = (await buildWorkspace(db, { members: [{ name: 'Eva', roles: ['viewer'] }] })).members.Eva;
  for (let round = 0; round < rounds; round += 1) {
    const forged = random.pick([() => changed(token, random.int(0, token.length - 1)), ...FORGERIES])();
    const headers = { cookie: `staffetta=${forged}` };
    const said = await send(url, 'GET', '/session', { headers });
    course.check(said.status === 401, () => `a session token “${forged}” was answered ${said.status}`);
    const csrf = random.pick([
      () => changed(giulia.csrfToken, random.int(0, 42)),
      () => other.csrfToken,
      ...FORGERIES,
    ])();
    const meant = await send(url, 'PUT', '/sign-in-rules', {
      headers: { cookie: giulia.cookie, 'x-csrf-token': csrf },
      body: { demandsSecondFactor: false },
    });
    course.check(
      meant.code === 'csrf/token',
      () => `a change with the CSRF token “${csrf}” was answered ${meant.status}`,
    );
  }
  await db.oracle(`update session set expires_at = clock_timestamp() where account_id = $1`, [
    other.accountId,
  ]);
  const over = await send(url, 'GET', '/members', { headers: { cookie: other.cookie } });
  course.check(over.status === 401, 'a session that has expired was let in');
}

const FORGERIES: readonly (() => string)[] = [
  () => randomBytes(32).toString('base64url'),
  () => '',
  () =>
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"1"}').toString('base64url')}.`,
];

const changed = (text: string, at: number): string =>
  `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;

/** Codes at random, of other steps, of other secrets, and recovery codes; the right one is refused while too many came before it. */
async function guessedCodes({ course, url, db, giulia, totp }: Room): Promise<void> {
  const clear = () =>
    db.oracle(
      `update second_factor set blocked_until = null, attempts = 0, last_step = null where account_id = $1`,
      [giulia.accountId],
    );
  await clear();
  const first = await send(url, 'POST', '/session', {
    ...{
      headers: { 'x-forwarded-for': '198.51.100.250' },
      body: { email: giulia.email, password: PASSWORD },
    },
  });
  if (first.code !== 'session/code-required')
    return course.remark(`Codes were not guessed: the first step was answered ${first.code}.`);
  const headers = { cookie: first.cookies.join('; ') };
  const enter = (code: string) => send(url, 'POST', '/session/code', { headers, body: { code } });
  const now = totp.counter();
  const own = new HOTP({ secret: totp.secret });
  let looked = 0;
  for (let round = 0; round < course.rounds; round += 1) {
    const far = course.random.pick([-1, 1]) * course.random.int(10, 1_000);
    const code = course.random.pick([
      () => own.generate({ counter: now + far }),
      () => new TOTP({ secret: new Secret() }).generate(),
      () => `${course.random.int(0, 9)}-AAAA-BBBB-${String(course.random.int(1_000, 9_999))}`,
    ])();
    const said = await enter(code);
    if (said.code === 'second-factor/wrong-code') looked += 1;
    course.check(!isIn(said), () => `the code ${code} opened the account`);
  }
  course.check(looked <= 5, () => `${looked} codes were looked at, instead of 5`);
  const right = await enter(totp.generate());
  course.check(
    right.code === 'second-factor/throttled',
    () => `the right code after too many was answered ${right.code}`,
  );
  await clear();
  const entered = await enter(totp.generate());
  course.check(isIn(entered), () => `the right code opened nothing: ${entered.code}`);
  course.check(!isIn(await enter(totp.generate())), 'a code was taken twice');
}

/** Every wrong id token, and answers that were changed or came before. */
async function wrongProvider({ course, url, provider, db, giulia }: Room): Promise<void> {
  await db.oracle('delete from recovery_code where account_id = $1', [giulia.accountId]);
  await db.oracle('delete from second_factor where account_id = $1', [giulia.accountId]);
  const begin = async () => {
    const { body, cookies } = await send(url, 'POST', '/session/provider', { body: {} });
    return { address: String(body.address), cookie: cookies.join('; ') };
  };
  const answer = (search: string, cookie: string) =>
    send(url, 'POST', '/session/provider/answer', { headers: { cookie }, body: { search } });
  const round = async (who: string, change = (search: string) => search): Promise<Said> => {
    const { address, cookie } = await begin();
    return answer(change(await provider.visit(address, who)), cookie);
  };
  course.check(isIn(await round('giulia')), 'the right answer opened nothing');
  for (const fault of OIDC_FAULTS) {
    await provider.fault(fault);
    const said = await round('giulia');
    course.check(
      !isIn(said) && said.code === 'provider/refused',
      () => `${fault}: ${said.status} ${said.code}`,
    );
  }
  await provider.fault('none');
  const [mine, other] = [await begin(), await begin()];
  const search = await provider.visit(mine.address, 'giulia');
  course.check(
    !isIn(await answer(search, other.cookie)),
    'an answer was taken with the cookie of another attempt',
  );
  course.check(!isIn(await answer(search, '')), 'an answer was taken without its cookie');
  for (let index = 0; index < 40; index += 1) {
    const tried = changed(search, course.random.int(1, search.length - 1));
    const said = await answer(tried, mine.cookie);
    // A letter of the issuer's or of a name that is not looked at may change nothing.
    course.check(!isIn(said), () => `a changed answer was taken: ${tried}`);
  }
  const late = await round('unverified.1');
  course.check(late.code === 'provider/no-account', () => `an unverified address: ${late.code}`);
}
