import type { Dice } from './dice.js';
import { BRANCHES, CITIES, FIRST_NAMES, JOB_TITLES, SURNAMES } from './words.js';

export interface PlannedCompany {
  readonly name: string;
  readonly domain: string;
  readonly industry: string;
  readonly employees: number;
  readonly region: string;
}

export interface PlannedPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly company: PlannedCompany;
}

const FORMS = ['S.p.A.', 'S.r.l.', 'S.r.l.', 'S.a.s.'] as const;

/** Words as they stand in an address: `Acqua & Vapore` becomes `acqua-vapore`. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[̀-ͯ]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Makes people nobody has met: every address is new and under `.example`, which never belongs to anyone (RFC 2606). */
export class Population {
  private readonly addresses = new Set<string>();
  private readonly companies = new Map<string, PlannedCompany>();

  person(dice: Dice): PlannedPerson {
    const company = this.company(dice);
    for (let attempt = 0; ; attempt += 1) {
      const [firstName, lastName] = [dice.pick(FIRST_NAMES), dice.pick(SURNAMES)];
      const suffix = attempt < 20 ? '' : String(attempt);
      const email = `${slugOf(firstName)}.${slugOf(lastName)}${suffix}@${company.domain}`;
      if (this.addresses.has(email)) continue;
      this.addresses.add(email);
      return { firstName, lastName, email, jobTitle: dice.pick(JOB_TITLES), company };
    }
  }

  /** The same company every time its name comes up. */
  private company(dice: Dice): PlannedCompany {
    const [branch, surname, city] = [dice.pick(BRANCHES), dice.pick(SURNAMES), dice.pick(CITIES)];
    const name = `${branch.name} ${surname}`;
    const known = this.companies.get(name);
    if (known) return known;
    const company = {
      name: `${name} ${dice.pick(FORMS)}`,
      domain: `${slugOf(name)}.example`,
      industry: branch.industry,
      employees: Math.round(Math.exp(dice.between(Math.log(8), Math.log(900)))),
      region: city.region,
    };
    this.companies.set(name, company);
    return company;
  }
}
