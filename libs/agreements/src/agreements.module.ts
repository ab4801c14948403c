import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { ActOnDue } from './application/act-on-due.js';
import { ActivateVersion } from './application/activate-version.js';
import { AgreementRequests } from './application/agreement-requests.js';
import { DraftAgreement } from './application/draft-agreement.js';
import { DraftVersion } from './application/draft-version.js';
import { EndAgreement } from './application/end-agreement.js';
import { ProposeVersion } from './application/propose-version.js';
import { ReadAgreements } from './application/read-agreements.js';
import { ReadObligations } from './application/read-obligations.js';
import { RecordChanges } from './application/record-changes.js';
import { SignVersion } from './application/sign-version.js';
import { VersionsInForce } from './application/versions-in-force.js';
import { DutiesBoard } from './boards/duties-board.js';
import './boards/standing-duty.row.js';
import './boards/standing-version.row.js';
import { AgreementsController } from './http/agreements.controller.js';
import { ObligationsController } from './http/obligations.controller.js';
import { VersionsController } from './http/versions.controller.js';
import './persistence/acceptance-window.row.js';
import './persistence/agreement-signature.row.js';
import './persistence/due.row.js';
import './persistence/obligation.row.js';
import './persistence/tally-credit.row.js';
import './persistence/tally-entry.row.js';
import { FollowLeads } from './reactions/follow-leads.js';
import { LockDuties } from './reactions/lock-duties.js';
import { Lateness } from './timers/lateness.js';
import { Timers } from './timers/timers.js';
import { TimerWork } from './timers/timer-work.js';
import { WriteHistory } from './timers/write-history.js';

const commands = [DraftAgreement, DraftVersion, ProposeVersion, SignVersion, ActivateVersion, EndAgreement];
const rules = [
  VersionsInForce,
  RecordChanges,
  ActOnDue,
  FollowLeads,
  LockDuties,
  Lateness,
  Timers,
  WriteHistory,
];
const reads = [AgreementRequests, ReadAgreements, ReadObligations, DutiesBoard];

/** What both sides promised, what is owed, what is credited. `isWorker`: this process acts on what falls due. */
@Module({})
export class AgreementsModule {
  static with({ isWorker }: { readonly isWorker: boolean }): DynamicModule {
    return {
      module: AgreementsModule,
      controllers: [AgreementsController, VersionsController, ObligationsController],
      providers: [...commands, ...rules, ...reads, ...(isWorker ? [TimerWork] : [])],
      exports: [...commands, ReadAgreements, Timers, WriteHistory],
    };
  }
}
