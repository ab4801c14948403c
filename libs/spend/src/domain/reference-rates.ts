import { Parser } from 'saxen';

/** What one euro was worth on a day, by currency. */
export interface ReferenceDay {
  readonly on: string;
  /** Decimals above zero. */
  readonly rates: ReadonlyMap<string, string>;
}

/** The document is not of the form it should have; the message says where. */
export class UnreadableRates extends Error {}

/** Names are told by these prefixes, whatever the document calls them. */
const NAMESPACES = {
  'http://www.gesmes.org/xml/2002-08-01': 'gesmes',
  'http://www.ecb.int/vocabulary/2002-08-01/eurofxref': 'ecb',
};
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CURRENCY = /^[A-Z]{3}$/;
const RATE = /^\d{1,10}(\.\d{1,10})?$/;
const ENVELOPE = 'gesmes:Envelope';
const CUBE = 'ecb:Cube';

/**
 * The euro reference rates of the European Central Bank: in an envelope a cube, in it a cube a day, in each of them one a currency.
 * The latest day first. Whatever has another form is refused as a whole, and so is a document type, which could name other files.
 * @throws UnreadableRates
 */
export function readReferenceRates(xml: string): readonly ReferenceDay[] {
  const reading = new Reading();
  new Parser()
    .ns(NAMESPACES)
    .on('openTag', (name, attributes) => reading.open(name, attributes()))
    .on('closeTag', () => reading.close())
    .on('attention', () => refuse('it has a document type'))
    .on('cdata', () => refuse('it has unparsed text'))
    .on('error', ({ message }) => refuse(message))
    .on('warn', ({ message }) => refuse(message))
    .parse(xml);
  return reading.end();
}

type Attributes = Readonly<Record<string, string>>;

class Reading {
  private readonly path: string[] = [];
  private readonly days = new Map<string, Map<string, string>>();
  private rates = new Map<string, string>();

  open(name: string, attributes: Attributes): void {
    const depth = this.path.push(name);
    if (depth === 1 && name !== ENVELOPE) refuse(`it is a ${name}, not a ${ENVELOPE}`);
    // Whose it is, and what it is called.
    if (this.path[1] !== CUBE) return;
    if (name !== CUBE || depth > 4) refuse(`${this.path.join(' > ')} has no place in it`);
    if (depth === 3) this.openDay(attributes);
    if (depth === 4) this.take(attributes);
  }

  close(): void {
    this.path.pop();
  }

  end(): ReferenceDay[] {
    const days = [...this.days].map(([on, rates]) => ({ on, rates }));
    if (days.length === 0) refuse('it has no day');
    const empty = days.find(({ rates }) => rates.size === 0);
    if (empty) refuse(`${empty.on} has no rate`);
    return days.sort((one, other) => (one.on < other.on ? 1 : -1));
  }

  private openDay({ time: on = '' }: Attributes): void {
    if (!isDay(on)) refuse(`“${on}” is no day`);
    if (this.days.has(on)) refuse(`${on} stands in it twice`);
    this.rates = new Map();
    this.days.set(on, this.rates);
  }

  private take({ currency = '', rate = '' }: Attributes): void {
    if (!CURRENCY.test(currency)) refuse(`“${currency}” is no currency`);
    if (!RATE.test(rate) || !/[1-9]/.test(rate)) refuse(`“${rate}” is no rate of ${currency}`);
    if (this.rates.has(currency)) refuse(`${currency} stands in it twice on one day`);
    this.rates.set(currency, rate);
  }
}

function isDay(text: string): boolean {
  const at = new Date(DAY.test(text) ? `${text}T00:00:00Z` : NaN);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function refuse(why: string): never {
  throw new UnreadableRates(`The document with rates is not of the form it should have: ${why}.`);
}
