import { CHANNELS } from '#contracts';

/** Companies that the people of the bench work for; the same ones come again, as in life. */
const COMPANIES = 5_000;

const words = (text: string): readonly string[] => text.split(' ');
const nth = (list: readonly string[], number: number): string => list[Math.floor(number) % list.length] ?? '';

const FIRST = words(
  'Giulia Marco Anna Luca Sofia Paolo Chiara Andrea Elena Davide Martina Stefano Karin Hannes Petra Georg Laura Matteo Ivan Nadia Sara Piero Olga Tobias Irene Fabio Klara Dario Vera Simone',
);
const BEGIN = words(
  'Ros Bian Fer Esp Rom Col Mar Gre Bru Gal Con Man Riz Lom Mor Bar Fon San Car Hof Tra Ven Pel Zan Cas Bel Dal Pic Sil Vit Kof Wal Ste Ebe Hub Lan Neu Pir Urb Olm',
);
const MIDDLE = words('a e i o u an en in on un ar er ir or ur al el il ol ul');
const END = words('chi ti ni so lli ri ner ler mann berger');
const TRADE = words('Acciai Vini Legno Software Trasporti Pharma Moda Energia Impianti Carta');
const SEAT = words('Brenta Adige Etna Isonzo Tevere Arno Piave Sile Ticino Garda Salento Dolomiti Liguria');

/** 240,000 names, put together so that few people are alike, as in life; neighbours in number are far from each other. */
function nameOf(number: number): { firstName: string; lastName: string } {
  const place = (number * 7_907) % 240_000;
  const lastName = nth(BEGIN, place / 30) + nth(MIDDLE, place / 1_200) + nth(END, place / 24_000);
  return { firstName: nth(FIRST, place), lastName };
}

const companyOf = (number: number): string =>
  `${nth(MIDDLE, number / 130).toUpperCase()}${nth(END, number / 7)}${nth(BEGIN, number / 13)} ${nth(TRADE, number)} ${nth(SEAT, number / 10)}`;

interface Submission extends Readonly<
  Record<'firstName' | 'lastName' | 'email' | 'phone' | 'jobTitle' | 'campaign' | 'intent', string>
> {
  readonly channel: string | undefined;
  readonly company: { readonly name: string; readonly domain: string };
  readonly utm: object;
}

let people = 0;

/** One hit as a form sends it, of somebody who never came before: so that every capture makes a lead. */
export function nextSubmission(): Submission {
  people += 1;
  const number = people;
  const company = (number * 7_919) % COMPANIES;
  const name = companyOf(company);
  const domain = `${name.toLowerCase().replaceAll(' ', '-')}-${company}.test`;
  const { firstName, lastName } = nameOf(number);
  return {
    ...{ firstName, lastName },
    email: `${firstName}.${lastName}${number.toString(36)}@${domain}`.toLowerCase(),
    phone: `+39 345 ${String(1_000_000 + number)}`,
    jobTitle: 'Responsabile acquisti',
    company: { name: `${name} ${company} S.r.l.`, domain },
    channel: CHANNELS[number % CHANNELS.length],
    campaign: `Campagna ${number % 12}`,
    intent: 'solve',
    utm: { source: 'google', medium: 'cpc', campaign: `Campagna ${number % 12}` },
  };
}

/** The body of a request: one hit, or a list of them. */
export const nextBody = (size: number): string =>
  JSON.stringify(size === 1 ? nextSubmission() : Array.from({ length: size }, nextSubmission));
