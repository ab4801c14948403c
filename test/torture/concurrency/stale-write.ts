import { readFileSync } from 'node:fs';
import { openWorkspace } from '../lib/open-workspace.js';
import type { Course, Trial } from '../lib/trial.js';
import { DESKS, ONCE } from './desks.js';
import type { Desk, Read } from './desks.js';

const DOCUMENT = new URL('../../../docs/api/openapi.json', import.meta.url);
const MEMBERS = [
  {
    name: 'Giulia',
    roles: ['administrator', 'marketing-manager', 'sales-manager', 'sales-rep', 'leadership'],
    team: 'marketing',
  },
  { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
] as const;

interface Described {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly parameters?: readonly { in: string; name: string }[] }>>
    >
  >;
}

/** Every operation whose callers may say which version they change, by the description of the API. */
const described = (): string[] =>
  Object.entries((JSON.parse(readFileSync(DOCUMENT, 'utf8')) as Described).paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { parameters = [] }]) => parameters.some(({ name }) => name === 'If-Match'))
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );

interface Answered {
  readonly status: number;
  readonly text: string;
  readonly etag: string | null;
}

type Send = (
  server: number,
  method: string,
  path: string,
  body?: object,
  version?: number,
) => Promise<Answered>;

/** Version and content of a thing; in a list it is found by its id. */
async function read(send: Send, { path, reads = path }: { path: string; reads?: string }): Promise<Read> {
  const { text, etag } = await send(0, 'GET', reads);
  const whole = JSON.parse(text) as Record<string, unknown>;
  const parts = [whole, ...inner(whole)];
  const names = (part: Record<string, unknown>): boolean =>
    (part.version ?? part.revision) !== undefined &&
    ([part.id, part.step, part.number] as (string | number | undefined)[]).some(
      (name) => name !== undefined && path.endsWith(`/${name}`),
    );
  const found = parts.find(names) ?? whole;
  const version = etag === null ? (found.version ?? found.revision) : /\d+/.exec(etag)?.[0];
  return { version: Number(version), body: found };
}

const inner = (value: unknown): Record<string, unknown>[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.values(value).flatMap((each: unknown) => [
        ...(typeof each === 'object' && each !== null && !Array.isArray(each)
          ? [each as Record<string, unknown>]
          : []),
        ...inner(each),
      ]);

const isRefused = ({ status }: Answered): boolean => status === 412 || status === 409;

/** Two editors save at once what both had read, and a third afterwards. */
async function race(
  course: Course,
  send: Send,
  desk: Desk,
  place: { path: string; reads?: string },
): Promise<void> {
  const before = await read(send, place);
  const [method = ''] = desk.operation.split(' ');
  const marks = [0, 1, 2].map(() => course.random.int(1, 1_000_000));
  const save = (server: number, mark = 0): Promise<Answered> =>
    send(server, method, place.path, desk.change(before, mark), before.version);
  const [one, other] = await Promise.all([save(0, marks[0]), save(1, marks[1])]);
  const late = await save(course.random.int(0, 1), marks[2]);
  const won = [one, other].filter(({ status }) => status < 300);
  const says = (): string =>
    [one, other, late].map(({ status, text }) => `${status} ${text.slice(0, 200)}`).join(' | ');
  course.check(won.length === 1, () => `${desk.operation}: ${won.length} of two editors won (${says()})`);
  course.check(
    isRefused(won[0] === one ? other : one),
    () => `${desk.operation}: the other was not refused (${says()})`,
  );
  course.check(isRefused(late), () => `${desk.operation}: whoever came late was not refused (${says()})`);
  const after = await read(send, place);
  const wanted = JSON.stringify(desk.change(before, marks[one.status < 300 ? 0 : 1] ?? 0));
  const kept = await send(0, 'GET', place.reads ?? place.path);
  course.check(
    after.version > before.version,
    `${desk.operation}: version ${before.version} became ${after.version}`,
  );
  course.check(
    markIn(wanted).every((text) => kept.text.includes(text)),
    () => `${desk.operation}: ${wanted.slice(0, 200)} was overwritten by ${kept.text.slice(0, 400)}`,
  );
}

/** The part of a change by which it is known again. */
const markIn = (change: string): string[] =>
  change.match(/"(?:[A-Z][a-z]+ \d+)"|"(?:quietDays|lookbackDays|margin)":[\d.]+/g) ?? [];

export const staleWrite: Trial = {
  ...{ row: 16, kind: 'torture', name: 'stale-write', unit: 'race', needs: ['build'] },
  promise:
    'Of two editors who save over the same version, over two processes, one wins; the other, and whoever comes later with that version, is refused, and what was saved stands. Every operation that takes If-Match is tried.',
  rounds: { short: 260, long: 10_000 },
  async run(course) {
    const { servers, workspace, as } = await openWorkspace(course, { members: MEMBERS, servers: [{}, {}] });
    const missing = described().filter(
      (each) => !ONCE.includes(each) && !DESKS.some(({ operation }) => operation === each),
    );
    course.check(missing.length === 0, `not tried: ${missing.join(', ')}`);
    course.check(described().length > 0, 'no operation takes If-Match, says the description of the API');
    const { headers } = workspace.members.Giulia;
    const send: Send = async (server, method, path, body, version) => {
      const answer = await fetch(`${servers[server]?.url}/api/v1${path}`, {
        method,
        headers: {
          ...headers,
          ...(body && { 'content-type': 'application/json' }),
          ...(version !== undefined && { 'if-match': `"${version}"` }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      return { status: answer.status, text: await answer.text(), etag: answer.headers.get('etag') };
    };
    const each = Math.ceil(course.rounds / DESKS.length);
    for (const desk of DESKS) {
      const place = await desk.open(as('Giulia'), workspace.teams.sales);
      for (let round = 0; round < each; round += 1) await race(course, send, desk, place);
      course.say(desk.operation);
    }
    course.remark(
      `Things that are changed once and for all are raced in their own tests: ${ONCE.join(', ')}.`,
    );
  },
};
