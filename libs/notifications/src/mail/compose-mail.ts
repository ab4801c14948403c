import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Tx } from '#database';
import { DAY_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { LeaveLinks } from '../application/mail/leave-links.js';
import { PREFERENCE_KINDS, wholeTable } from '../domain/mail/preferences.js';
import type { DigestKind, PreferenceKind } from '../domain/mail/preferences.js';
import { NOTIFICATION_KINDS } from '../domain/telling.js';
import { dailyMail, noticeMail, standingMail, testMail } from '../domain/mail/write-mail.js';
import type { MailSetting, Written } from '../domain/mail/write-mail.js';
import { collectNotices, unreadNotice } from '../persistence/mail/mail-messages.js';
import type { DueMail } from '../persistence/mail/mail-messages.js';
import { preferencesOf } from '../persistence/mail/preferences.js';
import { ReadStandings } from './read-standings.js';

export interface ToCompose {
  readonly workspaceId: string;
  readonly workspace: string;
  readonly mail: DueMail & { readonly id: string };
  readonly setting: MailSetting;
  readonly now: EpochMs;
}

/** A mail, and where mails like it are stopped. */
export interface Composed extends Written {
  readonly oneClickAt?: string;
}

/** What could not be sent for so long is no news any more; a weekend of quiet is shorter. */
const WORTH_TELLING_MS = 4 * DAY_MS;

/** Writes a mail when it is sent, so that it says what is true then; undefined where there is nothing to say any more. */
@Injectable()
export class ComposeMail {
  constructor(
    private readonly database: Database,
    private readonly standings: ReadStandings,
    private readonly links: LeaveLinks,
  ) {}

  async write(of: ToCompose): Promise<Composed | undefined> {
    if (of.now - of.mail.createdAt.getTime() > WORTH_TELLING_MS) return undefined;
    const { kind } = of.mail;
    if (kind === 'test') return testMail(of.setting);
    return kind === 'notice' ? this.notice(of) : this.digest(of, kind);
  }

  /** Nothing when it was read in the product meanwhile. */
  private async notice(of: ToCompose): Promise<Composed | undefined> {
    const { workspaceId, mail } = of;
    const id = mail.notificationId;
    const notice = id && (await this.in(of, (tx) => unreadNotice(tx, workspaceId, id)));
    return notice ? this.leaving(of, notice.kind, (setting) => noticeMail(notice, setting)) : undefined;
  }

  private async digest(of: ToCompose, kind: DigestKind): Promise<Composed | undefined> {
    const off = await this.in(of, (tx) => this.kindsIn(tx, of, 'off'));
    if (off.has(kind)) return undefined;
    return kind === 'daily' ? this.daily(of) : this.standing(of, kind);
  }

  private async daily(of: ToCompose): Promise<Composed | undefined> {
    const { workspaceId, mail } = of;
    const notices = await this.in(of, async (tx) => {
      const wanted = await this.kindsIn(tx, of, 'daily');
      const kinds = NOTIFICATION_KINDS.filter((kind) => wanted.has(kind));
      const { id: digestId, memberId } = mail;
      return collectNotices(tx, workspaceId, {
        ...{ digestId, memberId, kinds, since: new Date(of.now - WORTH_TELLING_MS) },
      });
    });
    if (notices.length === 0) return undefined;
    return this.leaving(of, 'daily', (setting) => dailyMail(notices, setting));
  }

  private async standing(of: ToCompose, kind: 'pacing' | 'weekly'): Promise<Composed | undefined> {
    const { workspaceId, workspace } = of;
    const agreements = await this.standings.of(workspaceId);
    if (agreements.length === 0) return undefined;
    return this.leaving(of, kind, (setting) => standingMail(kind, { workspace, agreements }, setting));
  }

  /** Every mail carries its own way out. */
  private async leaving(
    { workspaceId, mail, setting }: ToCompose,
    kind: PreferenceKind,
    write: (setting: MailSetting) => Written,
  ): Promise<Composed> {
    const token = await this.links.tokenOf({ workspaceId, memberId: mail.memberId, kind });
    const { baseUrl } = setting;
    const written = write({ ...setting, leaveAt: `${baseUrl}/unsubscribe/${token}` });
    return { ...written, oneClickAt: `${baseUrl}/api/v1/unsubscribe/${token}` };
  }

  private in<T>({ workspaceId }: ToCompose, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work);
  }

  private async kindsIn(tx: Tx, { workspaceId, mail }: ToCompose, mode: string): Promise<Set<string>> {
    const table = wholeTable(await preferencesOf(tx, workspaceId, mail.memberId));
    const of = table.filter((each) => each.channel === 'mail' && each.mode === mode);
    return new Set(PREFERENCE_KINDS.filter((kind) => of.some((each) => each.kind === kind)));
  }
}
