import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { isSameText } from '#http';
import { askAs } from '../../support/stack/index.js';
import type { Random } from '../../support/stack/index.js';
import { allOf, counted } from '../lib/open-workspace.js';
import type { Course, Trial } from '../lib/trial.js';
import { openOut } from './room.js';

const AT_ONCE = 16;
const TOLERANCE_S = 300;
/** True hits among the forged: a door that is shut to all proves nothing. */
const TRUE_SHARE = 0.04;

interface Source {
  readonly id: string;
  readonly path: string;
  readonly secret: string;
}

/** One request as it goes over the wire. */
interface Hit {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Scene {
  readonly random: Random;
  /** The secrets that hold, both of them while they change over. */
  readonly secrets: readonly string[];
  /** Secrets that never did, or do no more. */
  readonly strangers: readonly string[];
}

export const webhookIn: Trial = {
  ...{ row: 39, kind: 'fuzz', name: 'webhook-in', unit: 'forged hit', needs: ['build'] },
  promise:
    'Hits that are forged, tampered with, replayed under another id, too old or from ahead, or signed with a secret that holds no more are refused, as the official verifier refuses them; while a secret changes over both hold, and a day later the new one alone.',
  rounds: { short: 3_000, long: 200_000 },
  async run(course) {
    const room = await openOut(course, [
      { CONNECTOR_UNPROVEN_PER_MINUTE: '100000000', CONNECTOR_HITS_PER_MINUTE: '100000000' },
    ]);
    const { db, servers, workspace } = room;
    const url = servers[0]?.url ?? '';
    const ask = askAs(url, workspace.members.Giulia);
    const wish = { kind: 'standard-webhooks', name: 'Shop' };
    const made = await ask.post<Source>('/connectors', wish);
    const source = made.body;
    const other = await ask.post<Source>('/connectors', { ...wish, name: 'Other' });
    const rotated = await ask.post<{ secret: string }>(`/connectors/${source.id}/secret`, {});
    const scene: Scene = {
      random: course.random,
      secrets: [rotated.body.secret, source.secret],
      strangers: [other.body.secret, `whsec_${Buffer.alloc(32).toString('base64')}`],
    };
    const third = Math.ceil(course.rounds / 3);
    const address = `${url}${source.path}`;
    const first = await attack(course, address, scene, third * 2);
    await db.oracle(`update connector set previous_until = now() - interval '1 second' where id = $1`, [
      source.id,
    ]);
    const later = {
      ...scene,
      secrets: [rotated.body.secret],
      strangers: [...scene.strangers, source.secret],
    };
    const second = await attack(course, address, later, third);
    await replayed(course, address, later);
    const persons = await counted(db, `select count(*) from person where email like 'forged.%'`);
    course.check(persons === 0, `${persons} people came in by forged hits`);
    const known = await counted(db, `select count(*) from person where email like 'true.%'`);
    course.check(known === first + second + 1, `${known} people came in by ${first + second + 1} true hits`);
    isComparedInConstantTime(course);
  },
};

/** Sends forged hits with true ones between them; gives how many true ones were taken. */
async function attack(course: Course, url: string, scene: Scene, count: number): Promise<number> {
  const random = scene.random;
  const hits = Array.from({ length: count }, () => {
    const isTrue = random.chance(TRUE_SHARE);
    return { isTrue, hit: isTrue ? signed(scene, 'true') : forged(scene) };
  });
  let taken = 0;
  await allOf(hits, AT_ONCE, async ({ isTrue, hit }) => {
    const status = await send(url, hit);
    // What the official verifier takes is true, whatever we meant it to be.
    const isRight = scene.secrets.some((secret) => isVerified(secret, hit));
    if (isRight !== isTrue) course.failed(`the official verifier says otherwise of ${JSON.stringify(hit)}`);
    const expected = isTrue ? status === 200 : status === 401 || status === 400;
    course.check(expected, () => `${isTrue ? 'a true' : 'a forged'} hit: ${status} ${JSON.stringify(hit)}`);
    if (isTrue && status === 200) taken += 1;
  });
  return taken;
}

const bodyOf = (random: Random, who: 'true' | 'forged'): string =>
  JSON.stringify({
    email: `${who}.${randomUUID()}@hits.example`,
    firstName: 'Ada',
    note: random.below(1_000),
  });

/** Signed by the official library with one of the secrets that hold. */
function signed({ random, secrets }: Scene, who: 'true' | 'forged', at = new Date()): Hit {
  return signedWith(random.pick(secrets), bodyOf(random, who), at);
}

function signedWith(secret: string, body: string, at = new Date(), id = `msg_${randomUUID()}`): Hit {
  const headers = {
    ...{ 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)) },
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
  return { headers, body };
}

type Forgery = (scene: Scene) => Hit;

const changed = (hit: Hit, name: string, change: (value: string) => string): Hit => ({
  ...hit,
  headers: { ...hit.headers, [name]: change(hit.headers[name] ?? '') },
});

/** Another character in one place. */
function touchedText(random: Random, text: string, letters: string): string {
  const place = random.below(text.length);
  const others = [...letters].filter((letter) => letter !== text[place]);
  return text.slice(0, place) + random.pick(others) + text.slice(place + 1);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const own = (scene: Scene): Hit => signed(scene, 'forged');
/** So many seconds from now, beyond what is believed. */
const beyond = (random: Random): Date => {
  const far = random.pick([TOLERANCE_S + 30, 3_600, 86_400, 31_536_000]) + random.int(0, 600);
  return new Date(Date.now() + (random.chance(0.5) ? far : -far) * 1_000);
};

const FORGERIES: readonly Forgery[] = [
  (scene) => ({ ...own(scene), body: bodyOf(scene.random, 'forged') }),
  (scene) => {
    const hit = own(scene);
    return { ...hit, body: hit.body.replace('forged.', 'forged.x') };
  },
  (scene) => {
    const hit = own(scene);
    return { ...hit, body: `${hit.body} ` };
  },
  (scene) =>
    changed(
      own(scene),
      'webhook-signature',
      (value) => `v1,${touchedText(scene.random, value.slice(3), LETTERS)}`,
    ),
  (scene) =>
    changed(own(scene), 'webhook-signature', (value) => value.slice(0, -1 - scene.random.int(1, 40))),
  (scene) =>
    changed(own(scene), 'webhook-signature', (value) =>
      value.replace('v1,', scene.random.pick(['v1a,', 'v2,', '', 'V1,'])),
    ),
  (scene) =>
    changed(own(scene), 'webhook-signature', () =>
      scene.random.pick(['v1,', 'v1', ',', 'v1,null', 'v1,AAAA', 'none']),
    ),
  (scene) =>
    changed(own(scene), 'webhook-timestamp', (value) => String(Number(value) + scene.random.pick([-1, 1]))),
  (scene) =>
    changed(own(scene), 'webhook-timestamp', () =>
      scene.random.pick(['0', '-1', '1e9', 'NaN', '9'.repeat(20), '1.5']),
    ),
  (scene) => changed(own(scene), 'webhook-id', (value) => `${value}x`),
  (scene) => signed(scene, 'forged', beyond(scene.random)),
  (scene) => signedWith(scene.random.pick(scene.strangers), bodyOf(scene.random, 'forged')),
  (scene) => {
    const { headers, body } = own(scene);
    const { [scene.random.pick(Object.keys(headers))]: _gone, ...left } = headers;
    return { headers: left, body };
  },
  (scene) => {
    const strange = signedWith(scene.strangers[0]!, bodyOf(scene.random, 'forged'));
    // Many wrong ones beside one another are none the better.
    return changed(strange, 'webhook-signature', (value) =>
      Array.from({ length: scene.random.int(2, 12) }, () => value).join(' '),
    );
  },
];

const forged = (scene: Scene): Hit => scene.random.pick(FORGERIES)(scene);

async function send(url: string, { headers, body }: Hit): Promise<number> {
  const response = await fetch(url, {
    ...{ method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } },
  });
  await response.text();
  return response.status;
}

function isVerified(secret: string, { headers, body }: Hit): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

/** The same hit again changes nothing, however often it comes. */
async function replayed(course: Course, url: string, scene: Scene): Promise<void> {
  const hit = signed(scene, 'true');
  const statuses = await Promise.all(Array.from({ length: 10 }, () => send(url, hit)));
  course.check(
    statuses.every((status) => status === 200),
    `a repeated hit was answered with ${statuses.join(', ')}`,
  );
}

/** How long a comparison takes tells nothing of where two texts part: first letter, last letter, each the same within a third. */
function isComparedInConstantTime(course: Course): void {
  const right = 'v1,'.concat('A'.repeat(44));
  const timed = (given: string): number => {
    const times = Array.from({ length: 201 }, () => {
      const from = performance.now();
      for (let turn = 0; turn < 200; turn += 1) isSameText(given, right);
      return performance.now() - from;
    });
    return times.sort((one, another) => one - another)[100] ?? 0;
  };
  const early = `B${right.slice(1)}`;
  const late = `${right.slice(0, -1)}B`;
  timed(early);
  course.figure('comparing what parts late to what parts at once', timed(late) / timed(early), '×', {
    atMost: 1.34,
  });
}
