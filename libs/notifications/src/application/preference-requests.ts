import { Injectable } from '@nestjs/common';
import type { CalendarDefinition } from '#calendar';
import type { Caller } from '#contracts';
import { afterCommit, Database, databaseInstant, Signals } from '#database';
import type { Tx } from '#database';
import { AppError, invalidField, MINUTE_MS } from '#kernel';
import { impossible, wholeTable } from '../domain/mail/preferences.js';
import type { Preference } from '../domain/mail/preferences.js';
import { planMails } from '../persistence/mail/mail-messages.js';
import { isQuiet, preferencesOf, sayPreferences } from '../persistence/mail/preferences.js';
import { ownOf } from './own-of.js';

export interface SaidPreferences {
  readonly items: readonly Preference[];
  readonly isQuiet: boolean;
}

export interface Preferences extends SaidPreferences {
  /** Where mails go; null where none are sent, because no server is set or the workspace is made up. */
  readonly mailTo: string | null;
  readonly hours: { readonly definition: CalendarDefinition; readonly isOwn: boolean };
  /** When they may be written to next; now where that is now. */
  readonly writableFrom: Date;
}

/** What is known of a member's reach, besides what they say. */
export abstract class Reach {
  /** Where their mails go; null where they get none. */
  abstract mailTo(workspaceId: string, memberId: string): Promise<string | null>;
  abstract hoursOf(tx: Tx, workspaceId: string, memberId: string, now: number): Promise<Preferences['hours']>;
  abstract writableFrom(tx: Tx, workspaceId: string, memberId: string, now: number): Promise<number>;
}

/** A member says what to hear of by which way; nobody says it for another. */
@Injectable()
export class PreferenceRequests {
  constructor(
    private readonly database: Database,
    private readonly reach: Reach,
    private readonly signals: Signals,
  ) {}

  /** The whole table, with what holds where nothing was said. @throws AppError `notification/members-only` */
  async read(caller: Caller): Promise<Preferences> {
    const [{ workspaceId }, memberId] = [caller, ownOf(caller)];
    const mailTo = await this.reach.mailTo(workspaceId, memberId);
    return this.in(caller, async (tx) => {
      const now = await databaseInstant(tx);
      const from = await this.reach.writableFrom(tx, workspaceId, memberId, now.getTime());
      return {
        items: wholeTable(await preferencesOf(tx, workspaceId, memberId)),
        isQuiet: await isQuiet(tx, workspaceId, memberId),
        ...{ mailTo, hours: await this.reach.hoursOf(tx, workspaceId, memberId, now.getTime()) },
        writableFrom: new Date(from),
      };
    });
  }

  /** Changes the cells that are named. @throws AppError `notification/members-only`, `notification/mode` */
  async say(caller: Caller, said: SaidPreferences): Promise<Preferences> {
    const memberId = ownOf(caller);
    const wrong = impossible(said.items);
    if (wrong >= 0)
      throw invalidField(
        'notification/mode',
        `/items/${wrong}/mode`,
        'Only mail is collected once a day, and digests come by mail only: choose another.',
      );
    await this.in(caller, (tx) => sayPreferences(tx, caller.workspaceId, memberId, said));
    return this.read(caller);
  }

  /** Sends the member a mail that says only that mails arrive, once a minute. @throws AppError `notification/no-mail` */
  async test(caller: Caller): Promise<{ readonly mailTo: string }> {
    const [{ workspaceId }, memberId] = [caller, ownOf(caller)];
    const mailTo = await this.reach.mailTo(workspaceId, memberId);
    if (mailTo === null)
      throw new AppError(
        'conflict',
        'notification/no-mail',
        'No mail is sent to you: an administrator sets SMTP_URL first, and a sample company gets none.',
      );
    await this.in(caller, async (tx) => {
      const at = await databaseInstant(tx);
      const key = `test ${Math.floor(at.getTime() / MINUTE_MS)}`;
      await planMails(tx, workspaceId, [{ memberId, kind: 'test', key, notificationId: null, at }]);
      afterCommit(tx, () => this.signals.emit('told', workspaceId));
    });
    return { mailTo };
  }

  private in<T>({ workspaceId }: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work);
  }
}
