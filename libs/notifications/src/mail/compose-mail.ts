import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Tx } from '#database';
import { DAY_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { PREFERENCE_KINDS, wholeTable } from '../domain/mail/preferences.js';
import { NOTIFICATION_KINDS } from '../domain/telling.js';
import { dailyMail, noticeMail, standingMail } from '../domain/mail/write-mail.js';
import type { MailSetting, Written } from '../domain/mail/write-mail.js';
import { collectedNotices, unreadNotice } from '../persistence/mail/mail-messages.js';
import type { ClaimedMail } from '../persistence/mail/mail-messages.js';
import { preferencesOf } from '../persistence/mail/preferences.js';
import { ReadStandings } from './read-standings.js';

export interface ToCompose {
  readonly workspaceId: string;
  readonly workspace: string;
  readonly mail: ClaimedMail;
  readonly setting: MailSetting;
  readonly now: EpochMs;
}

/** What could not be sent for so long is no news any more; a weekend of quiet is shorter. */
const WORTH_TELLING_MS = 4 * DAY_MS;

/** Writes a mail when it is sent, so that it says what is true then; undefined where there is nothing to say any more. */
@Injectable()
export class ComposeMail {
  constructor(
    private readonly database: Database,
    private readonly standings: ReadStandings,
  ) {}

  async write(of: ToCompose): Promise<Written | undefined> {
    if (of.now - of.mail.createdAt.getTime() > WORTH_TELLING_MS) return undefined;
    const { kind } = of.mail;
    if (kind === 'pacing' || kind === 'weekly') return this.standing(of, kind);
    return this.in(of, (tx) => (kind === 'notice' ? this.notice(tx, of) : this.daily(tx, of)));
  }

  /** Nothing when it was read in the product meanwhile. */
  private async notice(tx: Tx, { workspaceId, mail, setting }: ToCompose): Promise<Written | undefined> {
    const notice = mail.notificationId && (await unreadNotice(tx, workspaceId, mail.notificationId));
    return notice ? noticeMail(notice, setting) : undefined;
  }

  private async daily(tx: Tx, { workspaceId, mail, setting }: ToCompose): Promise<Written | undefined> {
    const wanted = await this.kindsIn(tx, workspaceId, mail.memberId, 'daily');
    const kinds = NOTIFICATION_KINDS.filter((kind) => wanted.has(kind));
    const notices = await collectedNotices(tx, workspaceId, mail.memberId, kinds);
    return notices.length > 0 ? dailyMail(notices, setting) : undefined;
  }

  private async standing(of: ToCompose, kind: 'pacing' | 'weekly'): Promise<Written | undefined> {
    const { workspaceId, workspace, mail, setting } = of;
    const off = await this.in(of, (tx) => this.kindsIn(tx, workspaceId, mail.memberId, 'off'));
    if (off.has(kind)) return undefined;
    const agreements = await this.standings.of(workspaceId);
    return agreements.length > 0 ? standingMail(kind, { workspace, agreements }, setting) : undefined;
  }

  private in<T>({ workspaceId }: ToCompose, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work);
  }

  private async kindsIn(tx: Tx, workspaceId: string, memberId: string, mode: string): Promise<Set<string>> {
    const table = wholeTable(await preferencesOf(tx, workspaceId, memberId));
    const of = table.filter((each) => each.channel === 'mail' && each.mode === mode);
    return new Set(PREFERENCE_KINDS.filter((kind) => of.some((each) => each.kind === kind)));
  }
}
