import { fullName } from '#people';
import type { Company, Person } from '#people';
import type { Json } from '#kernel';

/** A row as cells tell it: instants are ISO 8601 in UTC. */
export const dated = (item: object): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(item as Readonly<Record<string, Json | Date>>).map(([key, value]) => [
      key,
      value instanceof Date ? value.toISOString() : value,
    ]),
  );

export const shownPerson = (person: Person | undefined): Json =>
  person ? { name: fullName(person), jobTitle: person.jobTitle } : null;

export const shownCompany = (company: Company | undefined): Json => (company ? { name: company.name } : null);
