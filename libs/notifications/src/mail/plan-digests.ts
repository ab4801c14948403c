import { Injectable } from '@nestjs/common';
import { Database, databaseInstant, isDatabaseUnavailable } from '#database';
import type { Tx } from '#database';
import { allWorkspaces } from '#identity';
import type { WorkspaceFacts } from '#identity';
import { TEAM_KINDS } from '#contracts';
import type { TeamKind } from '#contracts';
import { Log } from '#observability';
import type { Directory } from '../domain/directory.js';
import { dueDigests } from '../domain/mail/due-digests.js';
import { planMails } from '../persistence/mail/mail-messages.js';
import type { NewMail } from '../persistence/mail/mail-messages.js';
import { readDirectory } from '../persistence/read-directory.js';
import { MailConfig } from './mail.config.js';
import { ReadStandings } from './read-standings.js';

/** Plans the mails of the day: any process, any number of times, for the key of a mail is its member, kind and day. */
@Injectable()
export class PlanDigests {
  /** Days this process has planned already. */
  private readonly planned = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly standings: ReadStandings,
    private readonly config: MailConfig,
    private readonly log: Log,
  ) {}

  async run(): Promise<void> {
    const workspaces = await this.database.withRole('accounts', allWorkspaces);
    for (const workspace of workspaces.filter(({ isSample }) => !isSample)) await this.tryFor(workspace);
  }

  /** One workspace that cannot be planned keeps no other from its mails; it is tried again at the next turn. */
  private async tryFor(workspace: WorkspaceFacts): Promise<void> {
    try {
      await this.planFor(workspace);
    } catch (err) {
      if (isDatabaseUnavailable(err)) throw err;
      this.log.error('The mails of the day could not be planned.', { err, workspaceId: workspace.id });
    }
  }

  private async planFor({ id, zone }: WorkspaceFacts): Promise<void> {
    const now = await this.database.withWorkspace(id, databaseInstant);
    const { day, kinds } = dueDigests(zone, now.getTime(), this.config);
    const key = `${id} ${day}`;
    if (kinds.length === 0 || this.planned.has(key)) return;
    const sides = await this.sidesOf(id);
    await this.database.withWorkspace(id, (tx) => this.plan(tx, id, { day, kinds, sides, now }));
    this.planned.add(key);
  }

  private async plan(
    tx: Tx,
    workspaceId: string,
    of: {
      day: string;
      kinds: readonly ('daily' | 'pacing' | 'weekly')[];
      sides: readonly TeamKind[];
      now: Date;
    },
  ): Promise<void> {
    const directory = await readDirectory(tx, workspaceId);
    const mails = of.kinds.flatMap((kind) =>
      [...new Set(readersOf(kind, directory, of.sides))].map((memberId): NewMail => ({
        ...{ memberId, kind, key: `${kind} ${of.day}`, notificationId: null, at: of.now },
      })),
    );
    await planMails(tx, workspaceId, mails);
  }

  /** Whoever owes something in an agreement that holds. */
  private async sidesOf(workspaceId: string): Promise<readonly TeamKind[]> {
    const standings = await this.standings.of(workspaceId);
    const owing = new Set(standings.flatMap(({ clauses }) => clauses.map(({ owedBy }) => owedBy)));
    return TEAM_KINDS.filter((kind) => owing.has(kind));
  }
}

function readersOf(kind: string, directory: Directory, sides: readonly TeamKind[]): readonly string[] {
  if (kind === 'weekly') return directory.leadership();
  if (kind === 'daily') return directory.everybody();
  const readers = new Set(directory.holding('agreement.read'));
  return sides.flatMap((side) => directory.sideOf(side)).filter((id) => readers.has(id));
}
