import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { wholeTable } from '../domain/mail/preferences.js';
import type { Preference } from '../domain/mail/preferences.js';
import { isQuiet, preferencesOf, sayPreferences } from '../persistence/mail/preferences.js';
import { ownOf } from './own-of.js';

export interface Preferences {
  readonly items: readonly Preference[];
  readonly isQuiet: boolean;
}

/** A member says what to hear of by which way; nobody says it for another. */
@Injectable()
export class PreferenceRequests {
  constructor(private readonly database: Database) {}

  /** The whole table, with what holds where nothing was said. @throws AppError `notification/members-only` */
  read(caller: Caller): Promise<Preferences> {
    const memberId = ownOf(caller);
    return this.database.withWorkspace(caller.workspaceId, (tx) => read(tx, caller.workspaceId, memberId));
  }

  /** Changes the cells that are named. @throws AppError `notification/members-only` */
  say(caller: Caller, said: Preferences): Promise<Preferences> {
    const memberId = ownOf(caller);
    return this.database.withWorkspace(caller.workspaceId, async (tx) => {
      await sayPreferences(tx, caller.workspaceId, memberId, said);
      return read(tx, caller.workspaceId, memberId);
    });
  }
}

const read = async (tx: Tx, workspaceId: string, memberId: string): Promise<Preferences> => ({
  items: wholeTable(await preferencesOf(tx, workspaceId, memberId)),
  isQuiet: await isQuiet(tx, workspaceId, memberId),
});
