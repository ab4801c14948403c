import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#contracts';
import type { Caller } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import { peopleByIds, recordsOf } from '#people';
import { ALL_CONTACT, currentConsents, withdrawnAt } from '../domain/consent.js';
import type { Consent } from '../domain/consent.js';
import { preferenceToken, readPreferenceToken } from '../domain/preference-token.js';
import type { PreferenceHolder } from '../domain/preference-token.js';
import { consentsOf } from '../persistence/consents.js';
import { requirePerson } from './consent-requests.js';
import { keepConsents } from './keep-consents.js';
import { OwnPages } from './own-pages.js';
import { PrivacyKeys } from './privacy-keys.js';

/** What the page of one person shows: purposes and how they stand, and nothing that names them. */
export interface Preferences {
  readonly workspace: string;
  readonly purposes: readonly Pick<Consent, 'purpose' | 'state' | 'occurredAt' | 'wording'>[];
  /** All contact was taken back. */
  readonly isSilenced: boolean;
}

/** The public page of a person: what they agreed to, and taking it back without signing in. Whoever holds the link holds the mail it came with. */
@Injectable()
export class PreferenceLinks {
  constructor(
    private readonly database: Database,
    private readonly keys: PrivacyKeys,
    private readonly pages: OwnPages,
    private readonly journal: Journal,
  ) {}

  /** @throws AppError `person/missing` */
  async linkOf(caller: Caller, personId: string): Promise<{ readonly url: string }> {
    const { workspaceId } = caller;
    await this.database.withWorkspace(workspaceId, (tx) => requirePerson(tx, caller, personId));
    return { url: await this.addressOf({ workspaceId, personId }) };
  }

  /** The page of a person who is known to be one. */
  async addressOf(holder: PreferenceHolder): Promise<string> {
    return this.pages.preferences(preferenceToken(await this.keys.preferences(), holder));
  }

  /** Changes nothing: mail programs and scanners open links by themselves. @throws AppError `preferences/missing` */
  async read(token: string): Promise<Preferences> {
    const holder = await this.holder(token);
    return this.database.withWorkspace(holder.workspaceId, (tx) => shown(tx, holder));
  }

  /** Takes one purpose back, or all contact when none is named; taking back twice is taking back once. @throws AppError `preferences/missing` */
  async withdraw(token: string, purpose = ALL_CONTACT): Promise<Preferences> {
    const holder = await this.holder(token);
    return this.database.withWorkspace(holder.workspaceId, async (tx) => {
      const history = await historyOf(tx, holder);
      const stands = currentConsents(history).find((each) => each.purpose === purpose);
      if (stands?.state !== 'withdrawn' && (stands || purpose === ALL_CONTACT))
        await keepConsents(tx, { workspaceId: holder.workspaceId, journal: this.journal, actor: SYSTEM }, [
          {
            ...{ personId: holder.personId, purpose, basis: stands?.basis ?? 'consent', state: 'withdrawn' },
            occurredAt: withdrawnAt(history, purpose, await databaseInstant(tx)),
            ...{ source: 'preferences', leadId: null },
            ...{ wording: null, wordingVersion: null, page: null, recordedBy: null },
          },
        ]);
      return shown(tx, holder);
    });
  }

  private async holder(token: string): Promise<PreferenceHolder> {
    const holder = readPreferenceToken(await this.keys.preferences(), token);
    if (!holder) throw missing();
    const { workspaceId, personId } = holder;
    const people = await this.database.withWorkspace(workspaceId, (tx) =>
      peopleByIds(tx, workspaceId, [personId]),
    );
    const person = people.get(personId);
    if (person?.erasedAt === null) return holder;
    throw missing();
  }
}

const historyOf = async (tx: Tx, { workspaceId, personId }: PreferenceHolder): Promise<Consent[]> =>
  consentsOf(tx, workspaceId, await recordsOf(tx, workspaceId, personId));

async function shown(tx: Tx, holder: PreferenceHolder): Promise<Preferences> {
  const current = currentConsents(await historyOf(tx, holder));
  return {
    workspace: (await thisWorkspace(tx)).name,
    purposes: current
      .filter(({ purpose }) => purpose !== ALL_CONTACT)
      .map(({ purpose, state, occurredAt, wording }) => ({ purpose, state, occurredAt, wording })),
    isSilenced: current.some(({ purpose, state }) => purpose === ALL_CONTACT && state === 'withdrawn'),
  };
}

const missing = (): AppError =>
  new AppError(
    'missing',
    'preferences/missing',
    'This link was cut, is of another installation, or nothing is held of its person any more.',
  );
