import { Injectable } from '@nestjs/common';
import { MemberCalendarHistory } from '#calendars';
import type { CalendarDefinition } from '#calendar';
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

/** When a member works, as far as it matters when they are written to. */
export interface WorkingHours {
  readonly definition: CalendarDefinition;
  /** By a calendar of their own, not by office hours. */
  readonly isOwn: boolean;
}

/** Who is written to, and when they may be. */
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

  /** The language of a member who is there; undefined for whoever is not. A device needs no address, so samples count too. */
  async languageOf(tx: Tx, memberId: string): Promise<Language | undefined> {
    const member = (await allMembers(tx)).find(({ id }) => id === memberId);
    if (!member?.isActive) return undefined;
    const account = await this.database.withRole('accounts', (own) => addressOf(own, member.accountId));
    return account && languageOf(account.locale);
  }

  /** By the member's own calendar, by office hours without one; at once for whoever wants no quiet. */
  async writableFrom(tx: Tx, workspaceId: string, memberId: string, now: EpochMs): Promise<EpochMs> {
    if (!(await isQuiet(tx, workspaceId, memberId))) return now;
    const { definition } = await this.hoursOf(tx, workspaceId, memberId, now);
    return nextWorkingInstant(definition, now);
  }

  async hoursOf(tx: Tx, workspaceId: string, memberId: string, now: EpochMs): Promise<WorkingHours> {
    const { owned, definitions } = await this.calendars.history(tx, workspaceId);
    const own = owned.find((each) => each.memberId === memberId && each.from <= now && now < each.to);
    const definition = own && definitions.get(own.versionId);
    return definition
      ? { definition, isOwn: true }
      : { definition: officeHours((await thisWorkspace(tx)).zone), isOwn: false };
  }
}
