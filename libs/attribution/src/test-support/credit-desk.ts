import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SYSTEM } from '#contracts';
import type { Channel, EntryType } from '#contracts';
import { Signals } from '#database';
import type { Tx } from '#database';
import { Readers, Sequencer } from '#journal';
import { recordTouches } from '#journey';
import type { TouchInput } from '#journey';
import { byProduct } from '#leads';
import type { LeadCapture } from '#leads';
import { EnsureCompanies, ErasePerson, MergePersons, ResolvePeople } from '#people';
import type { PersonInput } from '#people';
import type { Opening } from '#revenue';
import { newId } from '#kernel';
import type { Rounds } from '#rounds';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { touchesFollowMerges } from '../../../journey/src/test-support/touches-follow-merges.js';
import { DealDesk } from '../../../revenue/src/test-support/deal-desk.js';
import { ChangeSettings } from '../application/change-settings.js';
import { CreditApart } from '../application/paths/credit-apart.js';
import { CreditPaths } from '../application/paths/credit-paths.js';
import { ExplainCredit } from '../application/explain-credit.js';
import { FollowJournal } from '../application/follow-journal.js';
import { KeepCredit } from '../application/keep-credit.js';
import { ReadDealCredit } from '../application/read-deal-credit.js';
import { ReadFlow } from '../application/read-flow.js';
import { ReadPaths } from '../application/read-paths.js';
import { ReadPeople } from '../application/read-people.js';
import { ReadReport } from '../application/read-report.js';

/** Its sources, which tests run. */
const PATHS_THREAD = pathToFileURL(join(__dirname, 'paths-thread.mjs'));

const NO_ROUNDS = { begin: () => undefined } as unknown as Rounds;

/** Credit on a database of its own, with the people, touches and deals it goes by, put together as the product does. */
export class CreditDesk {
  private readonly signals = new Signals(this.db.appUrl);
  private readonly sequencer = new Sequencer(this.db.database, this.signals);
  readonly deals = new DealDesk(this.db);
  readonly readers = new Readers(this.db.database, this.signals);
  readonly follow = new FollowJournal(this.readers);
  readonly keep = new KeepCredit(NO_ROUNDS, this.db.database);
  readonly apart = new CreditApart();
  readonly paths = new CreditPaths(this.db.database, this.apart);
  readonly report = new ReadReport(this.db.database, this.paths);
  readonly explain = new ExplainCredit(this.db.database);
  readonly flow = new ReadFlow(this.db.database);
  readonly ways = new ReadPaths(this.db.database, this.paths);
  readonly recognition = new ReadPeople(this.db.database);
  readonly dealCredit = new ReadDealCredit(this.db.database);
  readonly settings = new ChangeSettings(this.deals.journal, this.db.database);
  readonly merging = new MergePersons(this.deals.journal);
  readonly erasing = new ErasePerson(this.deals.journal);
  readonly people = new ResolvePeople(this.deals.journal, new EnsureCompanies(this.deals.journal));

  private constructor(readonly db: TestDatabase) {
    touchesFollowMerges(this.deals.journal);
    this.apart.use(PATHS_THREAD);
  }

  static async open(): Promise<CreditDesk> {
    return new CreditDesk(await testDatabase());
  }

  /** Reports that remember nothing yet. */
  freshReport(): ReadReport {
    return new ReadReport(this.db.database, new CreditPaths(this.db.database, this.apart));
  }

  async close(): Promise<void> {
    await this.deals.close();
    await this.signals.onApplicationShutdown();
    await this.db.drop();
  }

  async room(): Promise<CreditRoom> {
    const room = await this.deals.room();
    return new CreditRoom(this, room.id, room.sara.id);
  }

  number(workspaceId: string): Promise<number> {
    return this.sequencer.number(workspaceId);
  }
}

const TABLES = [
  'conversion',
  'conversion_member',
  'conversion_party',
  'conversion_touch',
  'credit_rollup',
  'conversion_day',
  'path_sum',
  'recognition_day',
  'credited_day',
];

/** A workspace and what happens in it; days are counted from 1 January 2026. */
export class CreditRoom {
  readonly by = byProduct(this.id, this.saraId);
  private people = 0;

  constructor(
    readonly desk: CreditDesk,
    readonly id: string,
    private readonly saraId: string,
  ) {}

  within<T>(work: (tx: Tx) => Promise<T>, at?: Date): Promise<T> {
    return this.desk.db.database.withWorkspace(this.id, work, at ? { at } : {});
  }

  async person(input: PersonInput = {}): Promise<{ personId: string; companyId: string | null }> {
    this.people += 1;
    const context = { actor: SYSTEM, occurredAt: dayOn(0), defaultCountry: 'IT' };
    const email = `p${this.people}@home${this.people}.it`;
    const [found] = await this.within((tx) =>
      this.desk.people.resolve(tx, this.id, [{ email, ...input }], context),
    );
    return { personId: found!.personId, companyId: found!.companyId };
  }

  /** Touches on these channels, on the days that are named. */
  async touches(
    personId: string,
    touches: readonly ([day: number, channel: Channel] | (Partial<TouchInput> & { day: number }))[],
  ): Promise<void> {
    const inputs = touches.map((each): TouchInput => {
      const { day, ...rest } = 'day' in each ? each : { day: each[0], channel: each[1] };
      return { personId, occurredAt: dayOn(day), ...rest };
    });
    await this.within((tx) => recordTouches(tx, this.id, inputs));
  }

  async lead(over: Partial<LeadCapture> & { day?: number } = {}): Promise<string> {
    const { day = 0, ...capture } = over;
    const facts: LeadCapture = {
      ...{ personId: null, companyId: null, leadType: 'machine', channel: 'website', origin: 'marketing' },
      ...capture,
      occurredAt: dayOn(day),
    };
    const [result] = await this.within(
      (tx) => this.desk.deals.captureLeads.run(tx, this.by, [facts]),
      dayOn(day),
    );
    return result!.leadId;
  }

  async opened(leadId: string, day: number, opening: Partial<Opening> = {}): Promise<string> {
    const facts = { name: 'Press line', amount: '12000.00', ...opening, leadId };
    const opened = await this.within((tx) => this.desk.deals.open.run(tx, this.by, facts), dayOn(day));
    return opened.opportunityId;
  }

  async won(
    leadId: string,
    day: number,
    opening: Partial<Opening> & { openedOn?: number; rate?: string } = {},
  ): Promise<string> {
    const { openedOn = day, rate, ...rest } = opening;
    const id = await this.opened(leadId, openedOn, rest);
    const how = rate === undefined ? {} : { rate };
    await this.within((tx) => this.desk.deals.win.run(tx, this.by, id, how), dayOn(day));
    return id;
  }

  /** A contact attempt of a member, which may be told of on a later day than it was made. */
  attempted(leadId: string, memberId: string, day: number, toldOn: number = day): Promise<void> {
    const payload = { attemptId: newId(), type: 'call', direction: 'out', outcome: 'reached' };
    return this.did('attempt.logged', { leadId, memberId, payload }, day, toldOn);
  }

  /** Somebody found a lead ready: it came to be an MQL. */
  qualified(leadId: string, memberId: string, day: number): Promise<void> {
    const payload = { move: { from: 'inquiry', to: 'mql', entered: ['mql'] } };
    return this.did('lead.qualified', { leadId, memberId, payload }, day, day);
  }

  private async did(
    type: EntryType,
    { leadId, memberId, payload }: { leadId: string; memberId: string; payload: object },
    day: number,
    toldOn: number,
  ): Promise<void> {
    const actor = { kind: 'member', id: memberId } as const;
    const entry = { type, subjectKind: 'lead', subjectId: leadId, leadId, actor, occurredAt: dayOn(day) };
    const { journal } = this.desk.deals;
    await this.within((tx) => journal.append(tx, this.id, [{ ...entry, payload } as never]), dayOn(toldOn));
  }

  /** Numbers what was written and lets credit read it, a few entries at a time or all at once. */
  async follow(portion?: number): Promise<void> {
    await this.desk.number(this.id);
    if (portion === undefined) await this.desk.readers.catchUp(this.desk.follow, this.id);
    else await this.inPortions(portion);
  }

  /** Lets what no entry tells of be taken up, until nothing is left. */
  async settle(): Promise<void> {
    for (let done = 1; done > 0;) done = await this.within((tx) => this.desk.keep.run(tx, this.id));
  }

  private async inPortions(portion: number): Promise<void> {
    const { follow, readers } = this.desk;
    await readers.catchUp(
      {
        name: follow.name,
        read: async (tx, ws, entries) => {
          for (let at = 0; at < entries.length; at += portion)
            await follow.read(tx, ws, entries.slice(at, at + portion));
        },
      },
      this.id,
    );
  }

  /** As if credit had never read anything. */
  async forget(): Promise<void> {
    for (const table of [...TABLES, 'journal_reader'])
      await this.desk.db.oracle(`delete from ${table} where workspace_id = $1`, [this.id]);
  }

  /** All that is kept of credit, by table, without what differs between two workspaces that lived the same. */
  async kept(): Promise<Record<string, unknown[]>> {
    const found: Record<string, unknown[]> = {};
    for (const table of TABLES)
      found[table] = await this.desk.db.oracle(
        `select to_jsonb(t) - 'workspace_id' as row from ${table} t where workspace_id = $1 order by (to_jsonb(t) - 'workspace_id')::text`,
        [this.id],
      );
    return found;
  }
}

/** That day of 2026, counted from 0, at 09:00 in Rome. */
export const dayOn = (day: number): Date => new Date(Date.UTC(2026, 0, 1, 8) + day * 86_400_000);
