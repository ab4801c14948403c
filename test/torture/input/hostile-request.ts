import type { Random } from '../../support/stack/index.js';
import type { ActingMember } from '../../support/workspace-builder.js';
import type { ApiDocument } from '../../contract/api-document.js';
import { ROOT } from '../lib/operations.js';
import type { Operation } from '../lib/operations.js';
import { requestFor } from '../lib/requests.js';
import type { StoryWorkspace } from '../lib/story-workspace.js';
import { brokenJson, HOSTILE_TEXTS, hostileValue, mutated, written } from './hostile.js';
import type { RawRequest } from './raw-ask.js';

const TYPES = [
  ...['text/csv', 'text/plain', 'application/octet-stream', 'multipart/form-data; boundary=x', 'text/html'],
  ...[
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-16',
    'application/xml',
    'x',
    '',
    ';',
    '*/*',
  ],
  ...['application/json; charset=utf-8; charset=utf-7', 'application/vnd.api+json', 'text/calendar'],
];
/** What a request line can hold: everything else is written as `%XX`. */
const ODD_PARTS = [
  '%',
  '%zz',
  '%00',
  '%ff%fe',
  '%2e%2e%2f',
  '%c0%af',
  '..',
  '%252e',
  '%0d%0ax:y',
  'a%2fb',
  '%20',
  '*',
  '+',
];

/** A request as the wire has it, while it is being spoilt. */
interface Draft {
  path: string;
  headers: Record<string, string>;
  body: Buffer | undefined;
}

/** A request of an operation that was right until one thing, or two, of it was spoilt. */
export class HostileRequests {
  constructor(
    private readonly document: ApiDocument,
    private readonly lived: StoryWorkspace,
    private readonly random: Random,
  ) {}

  next(operation: Operation, { headers }: Pick<ActingMember, 'headers'>): RawRequest {
    const { method, path, body } = requestFor(this.document, operation, this.lived);
    const draft: Draft = {
      path: `${ROOT}${path}`,
      headers: { ...headers, ...(method === 'GET' ? {} : { 'if-match': '"1"' }) },
      body: undefined,
    };
    if (body !== undefined) this.dress(draft, operation, body);
    for (let times = this.random.int(1, 2); times > 0; times -= 1) this.spoil(draft, operation, body);
    return { method, path: draft.path, headers: draft.headers, ...(draft.body ? { body: draft.body } : {}) };
  }

  private dress(draft: Draft, { body }: Operation, sent: object | string): void {
    draft.headers['content-type'] =
      body?.type ?? (typeof sent === 'string' ? 'text/csv' : 'application/json');
    draft.body = bytesOf(sent);
  }

  private spoil(draft: Draft, operation: Operation, body: object | string | undefined): void {
    const ways: readonly (() => void)[] = [
      ...(body === undefined ? [] : [() => this.spoilBody(draft, body), () => this.spoilBody(draft, body)]),
      ...(body === undefined ? [] : [() => void (draft.headers['content-type'] = this.random.pick(TYPES))]),
      () => this.spoilQuery(draft, operation),
      () => this.spoilQuery(draft, operation),
      () => this.spoilPath(draft),
      () => this.spoilHeader(draft),
      () => this.giveBody(draft, operation),
    ];
    this.random.pick(ways)();
  }

  private spoilBody(draft: Draft, body: object | string): void {
    const isTable = typeof body === 'string' || Buffer.isBuffer(body);
    if (isTable) draft.body = Buffer.concat([bytesOf(body), this.random.bytes(this.random.int(0, 200))]);
    else if (this.random.chance(0.75))
      draft.body = Buffer.from(written(this.random, mutated(this.random, body)));
    else draft.body = brokenJson(this.random, JSON.stringify(body));
  }

  /** A value of its own, twice the same name, a name in brackets, one that no operation has. */
  private spoilQuery(draft: Draft, { parameters }: Operation): void {
    const names = parameters.filter((each) => each.in === 'query').map(({ name }) => name);
    const name = this.random.pick([...names, ...names, 'cursor', 'limit', 'q', '__proto__', 'x[y]', 'a.b']);
    const value = String(
      this.random.chance(0.8) ? this.random.pick(HOSTILE_TEXTS) : hostileValue(this.random),
    );
    const pair = `${encoded(name)}=${this.random.chance(0.1) ? this.random.pick(ODD_PARTS) : encoded(value)}`;
    const pairs = this.random.pick([
      pair,
      `${pair}&${pair}`,
      `${name}[]=${encoded(value)}`,
      `${name}[a]=1`,
      `${encoded(name)}`,
    ]);
    draft.path += `${draft.path.includes('?') ? '&' : '?'}${pairs}`;
  }

  private spoilPath(draft: Draft): void {
    const [path = '', query] = draft.path.split('?');
    const parts = path.split('/');
    const at = this.random.int(3, parts.length - 1);
    parts[at] = this.random.chance(0.5)
      ? this.random.pick(ODD_PARTS)
      : encoded(String(this.random.pick(HOSTILE_TEXTS))).slice(0, 4_000);
    draft.path = parts.join('/') + (query === undefined ? '' : `?${query}`);
  }

  private spoilHeader(draft: Draft): void {
    const name = this.random.pick([
      'if-match',
      'idempotency-key',
      'accept',
      'accept-language',
      'authorization',
      'cookie',
      'range',
      'if-none-match',
      'content-encoding',
      'x-forwarded-for',
      'expect',
      'origin',
      'accept-encoding',
    ]);
    const text = this.random
      .pick(HOSTILE_TEXTS)
      .replace(/[^\x20-\x7e]/gu, '?')
      .slice(0, 2_000);
    draft.headers[name] = this.random.pick([
      text,
      `"${text}"`,
      'W/"1"',
      '*',
      '""',
      '"1", "2"',
      `Bearer ${text}`,
      'gzip',
      'it;q=9',
    ]);
  }

  private giveBody(draft: Draft, { method }: Operation): void {
    if (method === 'GET') return;
    draft.headers['content-type'] ??= 'application/json';
    draft.body = Buffer.from(written(this.random, hostileValue(this.random)));
  }
}

function bytesOf(body: object | string): Buffer {
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

/** `encodeURIComponent` refuses halves of surrogate pairs; they go as the bytes that would stand for them. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
