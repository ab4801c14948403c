import type { Random } from '../../support/stack/index.js';

/** Texts that have broken programs before: encodings, paths, queries, dates, numbers, templates. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...[
    '',
    ' ',
    '\t\r\n',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff\ud800',
    '\ufeff',
    '\u202egnp.exe',
    'e\u0301',
  ],
  ...['💥'.repeat(60), 'ß'.repeat(300), 'A'.repeat(10_000), 'İ', 'ﬀ', '\u200b', '￿', '\u{10ffff}', '٣', '½'],
  ...[
    "'; drop table lead; --",
    "' or '1'='1",
    '"',
    '\\',
    '%',
    '%_%',
    '$1',
    '${7*7}',
    '{{7*7}}',
    '%s%n%x',
    '#{1}',
  ],
  ...['../../etc/passwd', '..%2f..%2f', 'C:\\con', '/dev/null', '.', '..', 'file:///etc/passwd'],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    'data:text/html,x',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'length',
    'undefined',
    'null',
    'NaN',
  ],
  ...[
    'true',
    '0',
    '-0',
    '-1',
    '1e309',
    '1e-400',
    '0x10',
    '1_000',
    '9007199254740993',
    '9223372036854775808',
    ' 1',
  ],
  ...[
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    '10000-01-01',
    '-271821-04-20',
    '2026-13-01',
    '2026-W01',
    '2026-Q5',
  ],
  ...[
    '9999-12-31T23:59:59.999Z',
    '+275760-09-13T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '2026-01-01T00:00:00+99:99',
  ],
  ...[
    '-000001-01-01T00:00:00Z',
    '1970-01-01T00:00:00.000000000000001Z',
    '24:00',
    '25:61',
    '00:00',
    'infinity',
  ],
  ...['00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF', '{0}', 'not-an-id'],
  ...[
    'Europe/../Rome',
    'Etc/GMT+99',
    'UTC',
    'EUR',
    'eur',
    'XTS',
    'it',
    'zz-ZZ-x-private',
    'a@b',
    '@',
    'a@b@c',
  ],
  ...[
    '"a b"@example.com',
    `${'a'.repeat(300)}@example.com`,
    '+390212345678',
    '+',
    '00',
    '+999999999999999999999',
  ],
  ...[
    'http://[::1',
    'http://127.1/',
    'https://user:pass@example.com:99999/',
    '//example.com',
    'ftp://x',
    'http://x.',
  ],
  ...[
    'W3siaCI6MX1d',
    `W${'A'.repeat(5_000)}`,
    'eyJhIjoxfQ==',
    'bnVsbA',
    'W251bGwsbnVsbF0',
    '(a+)+$',
    '[',
    '*',
    '.*',
  ],
];

const NUMBERS: readonly number[] = [
  ...[-1, -0, 0, 1, 1.5, 0.1 + 0.2, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 63, -(2 ** 63), 1e20, 1e308],
  ...[-1e308, 5e-324, 1e15, 99_999_999_999, 100_000_000, 86_400_000_000, 8.64e15, 8.64e15 + 1],
];

const OTHERS: readonly unknown[] = [
  ...[null, true, false, [], {}, [[]], [null], [{}], { $ne: null }, { length: 1_000_000_000 }, { toJSON: 1 }],
  ...[{ then: 1 }, { 0: 'a', 1: 'b' }, [[[[[[]]]]]], Array.from({ length: 2_000 }, (_, n) => n)],
  ...[Array.from({ length: 1_001 }, () => ({})), { value: { value: { value: {} } } }],
];

/** Stands in a body for what JSON.stringify cannot write. */
const RAW = '@@raw@@';
const RAW_TOKENS = [
  '1e400',
  '-1e400',
  '1'.repeat(400),
  '"\\ud800"',
  '"\\u0000"',
  '0.'.padEnd(900, '3'),
  '-0',
];

/** Anything at all instead of a value. */
export function hostileValue(random: Random): unknown {
  const kind = random.int(0, 9);
  if (kind < 5) return random.pick(HOSTILE_TEXTS);
  if (kind < 7) return random.pick(NUMBERS);
  return kind === 9 ? RAW : structuredClone(random.pick(OTHERS));
}

/** A body as text, with something JSON.stringify cannot write where it was put. */
export const written = (random: Random, body: unknown): string =>
  (JSON.stringify(body) ?? 'null').replaceAll(`"${RAW}"`, random.pick(RAW_TOKENS));

/** Texts that are no JSON, or none that a body may be. */
export function brokenJson(random: Random, text: string): Buffer {
  const nested = (open: string, close: string, depth: number): string =>
    open.repeat(depth) + close.repeat(depth);
  const ways: readonly (() => string | Buffer)[] = [
    () => text.slice(0, random.int(0, Math.max(0, text.length - 1))),
    () => `${text}${text}`,
    () => `\ufeff${text}`,
    () =>
      ['null', '1', '"text"', '', 'undefined', 'NaN', '{', '[', '{}', '[]', '{"":""}', "{'a':1}"][
        random.int(0, 11)
      ] ?? '',
    () => nested('[', ']', random.pick([31, 33, 1_000, 20_000])),
    () => nested('{"a":', '}', random.pick([31, 33, 5_000])),
    () => `{"__proto__":{"polluted":1},${text.slice(1)}`,
    () => `{"constructor":{"prototype":{"polluted":1}},${text.slice(1)}`,
    () => `{"a":{"__proto__":{"polluted":1}},${text.slice(1)}`,
    () =>
      Buffer.concat([
        Buffer.from(text.slice(0, -1)),
        Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
        Buffer.from('}'),
      ]),
    () => Buffer.from(text, 'utf16le'),
    () => text.replace(/"/, '"\\u0000'),
    () => `[${`${text},`.repeat(random.int(2, 60))}${text}]`,
    () => `{"${'k'.repeat(60_000)}":1}`,
    () => random.bytes(random.int(1, 300)),
  ];
  return Buffer.from(random.pick(ways)() as string);
}

/** A copy of a body with one value, somewhere in it, replaced, removed or put beside. */
export function mutated(random: Random, body: unknown): unknown {
  const copy: unknown = structuredClone(body);
  const places = placesIn(copy);
  if (places.length === 0) return hostileValue(random);
  for (let times = random.int(1, 2); times > 0; times -= 1) {
    const { holder, key } = random.pick(places);
    const what = random.int(0, 9);
    if (what === 0) delete holder[key];
    else if (what === 1) holder[random.pick(HOSTILE_TEXTS)] = hostileValue(random);
    else holder[key] = hostileValue(random);
  }
  return copy;
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}
