import { CHANNELS } from '#contracts';

/** Companies that the people of the bench work for; the same ones come again, as in life. */
const COMPANIES = 5_000;

let people = 0;

/** One hit as a form sends it, of somebody who never came before: so that every capture makes a lead. */
function nextSubmission(): object {
  people += 1;
  const number = people;
  const company = (number * 7_919) % COMPANIES;
  return {
    firstName: 'Giulia',
    lastName: `Rossi ${number}`,
    email: `giulia.rossi.${number}@firma-${company}.test`,
    phone: `+39 345 ${String(1_000_000 + number)}`,
    jobTitle: 'Responsabile acquisti',
    company: { name: `Firma ${company} S.r.l.`, domain: `firma-${company}.test` },
    channel: CHANNELS[number % CHANNELS.length],
    campaign: `Campagna ${number % 12}`,
    intent: 'solve',
    utm: { source: 'google', medium: 'cpc', campaign: `Campagna ${number % 12}` },
  };
}

/** The body of a request: one hit, or a list of them. */
export const nextBody = (size: number): string =>
  JSON.stringify(size === 1 ? nextSubmission() : Array.from({ length: size }, nextSubmission));
