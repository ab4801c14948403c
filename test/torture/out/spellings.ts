import { PRIVATE_HOSTS } from '../../../libs/notifications/src/test-support/private-hosts.js';
import type { Random } from '../../support/stack/index.js';
import { ownAddresses } from './canary.js';

/** Names that lead into private networks; where they lead is judged at each connection. */
export const NAMES = [
  ...['private.example', 'mapped.example', 'translated.example', 'mixed.example', 'metadata.example'],
  'rebinding.example',
];
const SPELT = PRIVATE_HOSTS.filter((host) => !host.includes('.example'));
const FULL_WIDTH = '０１２３４５６７８９';

type Octets = readonly [number, number, number, number];

/** An address of a network that nobody of the open internet is in. */
const closed = (random: Random): Octets => {
  const any = (): number => random.int(0, 255);
  return random.pick<() => Octets>([
    () => [127, any(), any(), random.int(1, 254)],
    () => [10, any(), any(), any()],
    () => [172, random.int(16, 31), any(), any()],
    () => [192, 168, any(), any()],
    () => [169, 254, any(), any()],
    () => [100, random.int(64, 127), any(), any()],
    () => [0, any(), any(), any()],
    () => [198, random.int(18, 19), any(), any()],
    () => [random.int(224, 255), any(), any(), any()],
  ])();
};

const whole = ([a, b, c, d]: Octets): number => ((a * 256 + b) * 256 + c) * 256 + d;
const hex4 = (high: number, low: number): string => (high * 256 + low).toString(16);
const groups = ([a, b, c, d]: Octets): string => `${hex4(a, b)}:${hex4(c, d)}`;

/** Ways to write an address of IPv4, odd ones too. */
const WAYS: readonly ((octets: Octets, random: Random) => string)[] = [
  (octets) => octets.join('.'),
  (octets) => `${octets.join('.')}.`,
  (octets) => String(whole(octets)),
  (octets) => `0x${whole(octets).toString(16)}`,
  (octets) => `0${whole(octets).toString(8)}`,
  (octets) => octets.map((octet) => `0x${octet.toString(16)}`).join('.'),
  (octets) => octets.map((octet) => `0${octet.toString(8)}`).join('.'),
  ([a, b, c, d]) => `${a}.${(b * 256 + c) * 256 + d}`,
  ([a, b, c, d]) => `${a}.${b}.${c * 256 + d}`,
  (octets) => [...octets.join('.')].map((sign) => FULL_WIDTH[Number(sign)] ?? sign).join(''),
  (octets) => [...octets.join('.')].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join(''),
  (octets) => `[::ffff:${octets.join('.')}]`,
  (octets) => `[::ffff:${groups(octets)}]`,
  (octets) => `[0:0:0:0:0:ffff:${groups(octets)}]`,
  (octets) => `[::${octets.join('.')}]`,
  (octets) => `[64:ff9b::${groups(octets)}]`,
  (octets) => `[64:ff9b:1::${groups(octets)}]`,
  (octets) => `[2002:${groups(octets)}::]`,
  (octets) => `[::ffff:0:${groups(octets)}]`,
  (octets, random) => `[fd${random.int(16, 255).toString(16)}:${groups(octets)}::1]`,
  (octets) => `[fe80::${groups(octets)}]`,
];

/** A host that is an address of a private network, however it is written. */
export function privateHost(random: Random): string {
  if (random.chance(0.3)) return random.pick([...SPELT, ...ownAddresses()]);
  return random.pick(WAYS)(closed(random), random);
}

/** Every host that is tried at each door at least once. */
export const FIXED_HOSTS: readonly string[] = [...SPELT, ...ownAddresses()];

/** Whole addresses that read as one thing and mean another. */
export const tricks = (port: number): readonly string[] => [
  `https://example.com@127.0.0.1:${port}/`,
  `https://example.com:x@127.0.0.1:${port}/`,
  `https://127.0.0.1:${port}\\@example.com/`,
  `https:\\\\127.0.0.1:${port}/`,
  `https:127.0.0.1:${port}`,
  `https:///127.0.0.1:${port}/`,
  `ht\ntps://127.0.0.1:${port}/`,
  `https://127.0.0.1\t:${port}/`,
  `//127.0.0.1:${port}/`,
  `gopher://127.0.0.1:${port}/_POST`,
  `ftp://127.0.0.1:${port}/`,
  `unix:/var/run/docker.sock`,
  `file:///etc/passwd`,
  `data:text/plain,hello`,
];
