import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';
import { invalidField } from '#kernel';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const BITS = { 4: 32, 6: 128 } as const;

/**
 * Networks as they are kept: CIDR, an address alone as the network of itself, each once.
 * @throws AppError `key/network-form` that names the first that is none
 */
export function keyNetworks(wanted: readonly string[]): readonly string[] {
  const written = wanted.map((text, index) => {
    const network = networkIn(text.trim().toLowerCase());
    if (network === undefined)
      throw invalidField(
        'key/network-form',
        `/networks/${index}`,
        'Write an address, or a network such as 203.0.113.0/24 or 2001:db8::/32.',
      );
    return network;
  });
  return [...new Set(written)];
}

function networkIn(text: string): string | undefined {
  const [address = '', prefix, ...more] = text.split('/');
  const bits = bitsOf(address);
  if (bits === undefined || more.length > 0) return undefined;
  const length = prefix ?? String(bits);
  return /^\d{1,3}$/.test(length) && Number(length) <= bits ? `${address}/${Number(length)}` : undefined;
}

/** How long an address is; undefined for what is none, or of one interface only. */
function bitsOf(address: string): number | undefined {
  if (isIPv4(address)) return BITS[4];
  return isIPv6(address) && !MAPPED.test(address) && !address.includes('%') ? BITS[6] : undefined;
}

/** From where a key is of use: from anywhere where no network is named, else from those alone. */
export class KeyNetworks {
  private readonly list = new BlockList();

  constructor(private readonly networks: readonly string[]) {
    for (const network of networks) {
      const [address = '', length] = network.split('/');
      this.list.addSubnet(address, Number(length), isIPv4(address) ? 'ipv4' : 'ipv6');
    }
  }

  /** An address that nobody knows is of no network. */
  has(address: string | undefined): boolean {
    if (this.networks.length === 0) return true;
    const plain = MAPPED.exec(address ?? '')?.[1] ?? address?.split('%')[0] ?? '';
    const version = isIP(plain);
    return version !== 0 && this.list.check(plain, version === 4 ? 'ipv4' : 'ipv6');
  }
}
