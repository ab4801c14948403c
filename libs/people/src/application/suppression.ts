import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import type { ExternalId, Identity } from '../domain/identity.js';
import { externalIdentities } from '../domain/company.js';
import { personFacts } from '../domain/person.js';
import type { PersonInput } from '../domain/person.js';

/** Whoever remembers by which addresses, numbers and ids nobody is to come back. */
export interface Suppressor {
  /** In the order given; one statement. */
  areSuppressed(tx: Tx, workspaceId: string, identities: readonly Identity[]): Promise<readonly boolean[]>;
  /** Another id for a record whose own says who it is: the same each time. */
  standIn(workspaceId: string, recordId: string): Promise<string>;
}

/** Somebody who is about to be found or made. */
export interface Screened extends PersonInput {
  /** The record that speaks of them; asked about only where no address says who they are. */
  readonly record?: ExternalId | undefined;
}

/** How somebody stands: nobody is to be made of them, or only their number is to be left out. */
type Screening = 'free' | 'suppressed' | 'phone-suppressed';

/** Asks the suppressor that was given by `use`; until then nobody is suppressed. */
@Injectable()
export class Suppression {
  private suppressor: Suppressor | undefined;

  use(suppressor: Suppressor): void {
    this.suppressor = suppressor;
  }

  /**
   * Whom of these nobody is to be made of, in the order given. An e-mail address and an id of another system decide; a number decides
   * where there is no address, for colleagues and families share numbers, and so does the id of a record, for lists count from one.
   */
  async screen(tx: Tx, workspaceId: string, inputs: readonly Screened[]): Promise<Screening[]> {
    if (!this.suppressor) return inputs.map(() => 'free');
    const asked = inputs.map(askedOf);
    const answers = await this.suppressor.areSuppressed(tx, workspaceId, asked.flat());
    let next = 0;
    return asked.map((identities) => {
      const kinds = identities.filter(() => answers[next++]).map(({ kind }) => kind);
      if (kinds.length === 0) return 'free';
      const isNumberAlone = kinds.every((kind) => kind === 'phone');
      return isNumberAlone && identities.some(isAddress) ? 'phone-suppressed' : 'suppressed';
    });
  }

  /** What stands for the id of a record of somebody who was erased, where that says who it was. */
  async standIn(workspaceId: string, recordId: string): Promise<string> {
    return this.suppressor ? this.suppressor.standIn(workspaceId, recordId) : recordId;
  }

  /** @throws AppError `person/suppressed` when one of these, which nobody holds any more, is of somebody who was erased */
  async refuse(tx: Tx, workspaceId: string, claimed: readonly Identity[]): Promise<void> {
    const contacts = contactsOf(claimed);
    if (!this.suppressor || contacts.length === 0) return;
    const answers = await this.suppressor.areSuppressed(tx, workspaceId, contacts);
    if (answers.includes(true)) throw suppressed();
  }
}

/** A browser is nobody's for good. */
const contactsOf = (identities: readonly Identity[]): Identity[] =>
  identities.filter(({ kind }) => kind !== 'anonymous');

function askedOf({ record, ...input }: Screened): Identity[] {
  const contacts = contactsOf(personFacts(input).identities);
  if (!record || contacts.some(isAddress)) return contacts;
  // Whoever is known by nothing else is known by the record.
  return [...contacts, ...externalIdentities([record]), ...recordIdentities([record])];
}

/** What records are remembered by: their ids in their sources, which are no ids of persons. */
export const recordIdentities = (records: readonly ExternalId[]): Identity[] =>
  externalIdentities(records).map((identity) => ({ ...identity, kind: 'record' }));

const isAddress = ({ kind }: Identity): boolean => kind === 'email';

const suppressed = (): AppError =>
  new AppError(
    'conflict',
    'person/suppressed',
    'Somebody with this address, number or id asked to be forgotten; go on without them.',
  );
