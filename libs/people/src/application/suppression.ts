import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import type { Identity } from '../domain/identity.js';
import { personFacts } from '../domain/person.js';
import type { PersonInput } from '../domain/person.js';

/** Whoever remembers by which addresses and numbers nobody is to come back. */
export interface Suppressor {
  /** In the order given; one statement. */
  areSuppressed(tx: Tx, workspaceId: string, identities: readonly Identity[]): Promise<readonly boolean[]>;
  /** Another id for a record whose own says who it is: the same each time. */
  standIn(workspaceId: string, recordId: string): Promise<string>;
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
   * Whom of these nobody is to be made of, in the order given. An e-mail address decides; a number decides where there is no address, for
   * colleagues and families share numbers.
   */
  async screen(tx: Tx, workspaceId: string, inputs: readonly PersonInput[]): Promise<Screening[]> {
    if (!this.suppressor) return inputs.map(() => 'free');
    const asked = inputs.map((input) => contactsOf(personFacts(input).identities));
    const answers = await this.suppressor.areSuppressed(tx, workspaceId, asked.flat());
    let next = 0;
    return asked.map((identities) => {
      const kinds = identities.filter(() => answers[next++]).map(({ kind }) => kind);
      if (kinds.length === 0) return 'free';
      return kinds.includes('email') || identities.length === 1 ? 'suppressed' : 'phone-suppressed';
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

const contactsOf = (identities: readonly Identity[]): Identity[] =>
  identities.filter(({ kind }) => kind === 'email' || kind === 'phone');

const suppressed = (): AppError =>
  new AppError(
    'conflict',
    'person/suppressed',
    'Somebody with this address or number asked to be forgotten; go on without the address and the number.',
  );
