import { CalendarVersions, MemberCalendarHistory } from '#calendars';
import { Signals } from '#database';
import type { Database } from '#database';
import { Journal } from '#journal';
import { ActOnDue } from '../application/act-on-due.js';
import { KeepDisputeWindows } from '../application/keep-dispute-windows.js';
import { ActivateVersion } from '../application/activate-version.js';
import { AskForReviews } from '../application/periods/ask-for-reviews.js';
import { ClosePeriods } from '../application/periods/close-periods.js';
import { CountPeriod } from '../application/periods/count-period.js';
import { Timelines } from '../application/periods/timelines.js';
import { RebaseObligations } from '../application/duties/rebase-obligations.js';
import { WaiveObligations } from '../application/duties/waive-obligations.js';
import { CountEarlierLeads } from '../application/count-earlier-leads.js';
import { CountInOrder } from '../application/count-in-order.js';
import { DraftAgreement } from '../application/draft-agreement.js';
import { DraftVersion } from '../application/draft-version.js';
import { EndAgreement } from '../application/end-agreement.js';
import { GoOnCounting } from '../application/go-on-counting.js';
import { ProposeVersion } from '../application/propose-version.js';
import { RecordChanges } from '../application/record-changes.js';
import { RedraftVersion } from '../application/redraft-version.js';
import { SealWording } from '../application/seal-wording.js';
import { SignVersion } from '../application/sign-version.js';
import { VersionsInForce } from '../application/versions-in-force.js';
import { WithdrawVersion } from '../application/withdraw-version.js';
import { FollowDisputes } from '../reactions/follow-disputes.js';
import { FollowLeads } from '../reactions/follow-leads.js';
import { FollowMerges } from '../reactions/follow-merges.js';
import { LockDuties } from '../reactions/lock-duties.js';
import { Lateness } from '../timers/lateness.js';
import { Timers } from '../timers/timers.js';

/** The parts of one process, put together by hand. */
export interface Parts {
  readonly database: Database;
  readonly signals: Signals;
  readonly journal: Journal;
  readonly timers: Timers;
  readonly draft: DraftAgreement;
  readonly amend: DraftVersion;
  readonly redraft: RedraftVersion;
  readonly withdraw: WithdrawVersion;
  readonly propose: ProposeVersion;
  readonly sign: SignVersion;
  readonly activate: ActivateVersion;
  readonly counting: GoOnCounting;
  readonly timelines: Timelines;
  readonly end: EndAgreement;
  readonly waive: WaiveObligations;
  readonly rebase: RebaseObligations;
}

export function partsOn(database: Database, url: string): Parts {
  const signals = new Signals(url);
  const journal = new Journal(signals);
  const sealing = new SealWording(new CalendarVersions());
  const record = new RecordChanges(journal, signals);
  const earlier = new CountEarlierLeads(record, signals);
  const activate = new ActivateVersion(journal, signals, earlier);
  const versions = new VersionsInForce(activate, new MemberCalendarHistory());
  const counting = new GoOnCounting(earlier, new CountInOrder(versions, record));
  new FollowLeads(journal, versions, record, earlier).onModuleInit();
  new FollowMerges(journal, versions, signals).onModuleInit();
  new FollowDisputes(journal, new KeepDisputeWindows(versions, signals)).onModuleInit();
  new LockDuties(journal).onModuleInit();
  const timelines = new Timelines(versions);
  const close = new ClosePeriods(journal, signals, timelines, new CountPeriod());
  const reviews = new AskForReviews(journal, signals, timelines);
  const act = new ActOnDue(journal, versions, record, counting, close, reviews);
  const timers = new Timers(database, act, new Lateness());
  return {
    ...{ database, signals, journal, timers, activate, counting, timelines },
    ...{
      draft: new DraftAgreement(journal, sealing),
      amend: new DraftVersion(journal, sealing),
      end: new EndAgreement(journal),
    },
    ...{ waive: new WaiveObligations(journal, versions), rebase: new RebaseObligations(journal, versions) },
    ...{ propose: new ProposeVersion(journal), sign: new SignVersion(journal) },
    ...{ redraft: new RedraftVersion(journal, sealing), withdraw: new WithdrawVersion(journal) },
  };
}
