import { isIP } from 'node:net';

/** Where a request comes from, as far as signing in cares. */
export interface Visit {
  /** Of the visitor in the network, behind trusted proxies. */
  readonly address: string;
  readonly userAgent?: string | undefined;
}

/** What is kept of a visit: enough to recognise one's own device, too little to follow anybody. */
export interface Device {
  /** Family of the browser, such as `firefox`; null for a program or one nobody knows. */
  readonly browser: Browser | null;
  /** Family of the operating system, such as `android`. */
  readonly system: System | null;
  /** Shortened: the first 24 bits of an IPv4 address, the first 48 of an IPv6 one. */
  readonly network: string | null;
}

export const BROWSERS = ['edge', 'opera', 'samsung', 'firefox', 'chrome', 'safari'] as const;
export type Browser = (typeof BROWSERS)[number];

export const SYSTEMS = ['ios', 'android', 'windows', 'chromeos', 'macos', 'linux'] as const;
export type System = (typeof SYSTEMS)[number];

/** In this order: many browsers also call themselves by the names after theirs. */
const BROWSER_SIGNS: Readonly<Record<Browser, RegExp>> = {
  edge: /\bEdg(e|A|iOS)?\//,
  opera: /\bOPR\/|\bOpera\b/,
  samsung: /\bSamsungBrowser\//,
  firefox: /\b(Firefox|FxiOS)\//,
  chrome: /\b(Chrome|CriOS|HeadlessChrome)\//,
  safari: /\bVersion\/.*\bSafari\//,
};

const SYSTEM_SIGNS: Readonly<Record<System, RegExp>> = {
  ios: /\b(iPhone|iPad|iPod)\b/,
  android: /\bAndroid\b/,
  windows: /\bWindows\b/,
  chromeos: /\bCrOS\b/,
  macos: /\b(Macintosh|Mac OS X)\b/,
  linux: /\bLinux\b/,
};

/** Longer ones are cut: nobody's browser needs more, and patterns run over it. */
const LONGEST_AGENT = 512;

export function deviceOf({ address, userAgent = '' }: Visit): Device {
  const agent = userAgent.slice(0, LONGEST_AGENT);
  return {
    browser: BROWSERS.find((name) => BROWSER_SIGNS[name].test(agent)) ?? null,
    system: SYSTEMS.find((name) => SYSTEM_SIGNS[name].test(agent)) ?? null,
    network: networkOf(address),
  };
}

/** `203.0.113.0/24` or `2001:db8:1::/48`; null for what is no address. */
export function networkOf(address: string): string | null {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  if (isIP(mapped) === 4) return `${mapped.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIP(mapped) !== 6) return null;
  const groups = groupsOf((mapped.split('%')[0] ?? '').toLowerCase()).slice(0, 3);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/48`;
}

/** All eight, with those that `::` stands for. */
function groupsOf(address: string): string[] {
  const [before = [], after] = address.split('::').map((side) => side.split(':').filter(Boolean));
  if (after === undefined) return before;
  const zeros = Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
}
