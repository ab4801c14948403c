import { Signals } from '#database';
import type { Database } from '#database';
import { Journal } from '#journal';
import { ActOnDue } from '../application/act-on-due.js';
import { ActivateVersion } from '../application/activate-version.js';
import { DraftAgreement } from '../application/draft-agreement.js';
import { DraftVersion } from '../application/draft-version.js';
import { EndAgreement } from '../application/end-agreement.js';
import { ProposeVersion } from '../application/propose-version.js';
import { RecordChanges } from '../application/record-changes.js';
import { SignVersion } from '../application/sign-version.js';
import { VersionsInForce } from '../application/versions-in-force.js';
import { FollowLeads } from '../reactions/follow-leads.js';
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
  readonly propose: ProposeVersion;
  readonly sign: SignVersion;
  readonly activate: ActivateVersion;
  readonly end: EndAgreement;
}

export function partsOn(database: Database, url: string): Parts {
  const signals = new Signals(url);
  const journal = new Journal(signals);
  const activate = new ActivateVersion(journal, signals);
  const versions = new VersionsInForce(activate);
  const record = new RecordChanges(journal, signals);
  new FollowLeads(journal, versions, record).onModuleInit();
  new LockDuties(journal).onModuleInit();
  const timers = new Timers(database, new ActOnDue(journal, versions, record, activate), new Lateness());
  return {
    ...{ database, signals, journal, timers, activate },
    ...{
      draft: new DraftAgreement(journal),
      amend: new DraftVersion(journal),
      end: new EndAgreement(journal),
    },
    ...{ propose: new ProposeVersion(journal), sign: new SignVersion(journal) },
  };
}
