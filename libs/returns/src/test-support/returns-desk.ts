import type { Caller } from '#contracts';
import type { Rounds } from '#rounds';
import { RecordSpends } from '#spend';
import type { SpendInput } from '#spend';
import { CreditDesk, CreditRoom } from '../../../attribution/src/test-support/credit-desk.js';
import { FollowFunnel } from '../../../funnel/src/test-support/follow-funnel.js';
import { ChangeSettings } from '../application/change-settings.js';
import type { GatherAsked } from '../application/gather-returns.js';
import { KeepTouchDays } from '../application/keep-touch-days.js';
import { ReadBehind } from '../application/read-behind.js';
import { ReadMix } from '../application/read-mix.js';
import { ReadReport } from '../application/read-report.js';
import type { ReturnsAsked } from '../application/read-report.js';
import { TellOverspent } from '../application/tell-overspent.js';
import type { ChannelMix } from '../domain/mix.js';
import type { ReturnReport } from '../domain/report.js';

/** March 2026: days 59 to 89, counted as rooms of credit count them. */
export const MARCH = { from: '2026-03-01', to: '2026-03-31' };

const USUAL = { ...MARCH, basis: 'cohort', model: 'linear', include: [] } as const;

const NO_ROUNDS = { begin: () => undefined } as unknown as Rounds;

/** Returns on a database of their own, with the credit, the funnel and the costs they are made of. */
export class ReturnsDesk {
  readonly funnel = new FollowFunnel(this.credit.readers);
  readonly record = new RecordSpends(this.credit.deals.journal);
  readonly reports = new ReadReport(this.credit.db.database);
  readonly mixes = new ReadMix(this.credit.db.database);
  readonly behind = new ReadBehind(this.credit.db.database);
  readonly touchDays = new KeepTouchDays(NO_ROUNDS, this.credit.db.database);
  readonly telling = new TellOverspent(this.credit.deals.journal);
  readonly settings = new ChangeSettings(this.credit.deals.journal, this.credit.db.database);

  private constructor(readonly credit: CreditDesk) {}

  static async open(): Promise<ReturnsDesk> {
    return new ReturnsDesk(await CreditDesk.open());
  }

  close(): Promise<void> {
    return this.credit.close();
  }

  async room(): Promise<ReturnsRoom> {
    return new ReturnsRoom(this, await this.credit.room());
  }
}

/** A workspace, what happens in it and what is asked of it. */
export class ReturnsRoom {
  private spends = 0;

  constructor(
    readonly desk: ReturnsDesk,
    readonly life: CreditRoom,
  ) {}

  caller(actions: readonly string[] = ['opportunity.read:all', 'revenue.read', 'spend.read']): Caller {
    const { id } = this.life;
    return {
      ...{ workspaceId: id, memberId: null, credentialId: id, accountId: null, teamIds: [] },
      actions: new Set(actions),
    };
  }

  async spend(amount: string, of: Partial<SpendInput>): Promise<void> {
    this.spends += 1;
    const input: SpendInput = {
      ...{ kind: 'media', ...MARCH, amount, source: 'hand', externalId: `s${this.spends}` },
      ...of,
    };
    const by = { ...this.life.by, workspaceId: this.life.id, memberId: null };
    await this.life.within((tx) => this.desk.record.run(tx, by, [input]));
  }

  /** A person met on these channels, each two days before the next; then a lead; the lead’s id. */
  async lead(
    day: number,
    channels: Parameters<CreditRoom['touches']>[1],
    over: Parameters<CreditRoom['lead']>[0] = {},
  ): Promise<string> {
    const { personId } = await this.life.person();
    await this.life.touches(personId, channels);
    return this.life.lead({ day, personId, ...over });
  }

  /** Lets credit and the funnel read all that happened. */
  async follow(): Promise<void> {
    await this.life.follow();
    await this.life.settle();
    await this.desk.credit.readers.catchUp(this.desk.funnel, this.life.id);
  }

  report(over: Partial<ReturnsAsked> = {}): Promise<ReturnReport> {
    return this.desk.reports.run(this.caller(), { ...USUAL, by: 'channel', ...over });
  }

  mix(over: Partial<GatherAsked> = {}): Promise<ChannelMix> {
    return this.desk.mixes.run(this.caller(), { ...USUAL, ...over });
  }
}
