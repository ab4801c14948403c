import { Injectable } from '@nestjs/common';
import { MemberCalendarHistory } from '#calendars';
import { Database } from '#database';
import type { Tx } from '#database';
import { addressOf, allMembers, thisWorkspace } from '#identity';
import type { EpochMs } from '#kernel';
import { nextWorkingInstant, officeHours } from '../domain/mail/working-time.js';
import { languageOf } from '../domain/words/language.js';
import type { Language } from '../domain/words/language.js';
import { isQuiet } from '../persistence/mail/preferences.js';

export interface Recipient {
  readonly address: string;
  readonly language: Language;
  readonly workspace: string;
}

/** Who gets a mail, and when they may be written to. */
@Injectable()
export class FindRecipient {
  constructor(
    private readonly database: Database,
    private readonly calendars: MemberCalendarHistory,
  ) {}

  /** Undefined for whoever gets no mail: not active, never joined, or made up for a sample. */
  async of(workspaceId: string, memberId: string): Promise<Recipient | undefined> {
    const { member, workspace } = await this.database.withWorkspace(workspaceId, async (tx) => ({
      member: (await allMembers(tx)).find(({ id }) => id === memberId),
      workspace: await thisWorkspace(tx),
    }));
    if (!member?.isActive || !member.hasJoined || workspace.isSample) return undefined;
    const account = await this.database.withRole('accounts', (tx) => addressOf(tx, member.accountId));
    if (!account) return undefined;
    return { address: account.email, language: languageOf(account.locale), workspace: workspace.name };
  }

  /** By the member's own calendar, by office hours without one; at once for whoever wants no quiet. */
  async writableFrom(tx: Tx, workspaceId: string, memberId: string, now: EpochMs): Promise<EpochMs> {
    if (!(await isQuiet(tx, workspaceId, memberId))) return now;
    const { owned, definitions } = await this.calendars.history(tx, workspaceId);
    const own = owned.find((each) => each.memberId === memberId && each.from <= now && now < each.to);
    const definition = own && definitions.get(own.versionId);
    return nextWorkingInstant(definition ?? officeHours((await thisWorkspace(tx)).zone), now);
  }
}
