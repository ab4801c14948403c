import { Module } from '@nestjs/common';
import type { DynamicModule, Provider } from '@nestjs/common';
import { LeadsModule } from '#leads';
import type { MailConfig } from '#notifications';
import { PeopleModule } from '#people';
import { CallForm } from './application/call-form.js';
import { ConfirmAddress } from './application/confirm-address.js';
import { EraseTraces } from './application/erase-traces.js';
import { FollowCode } from './application/follow-code.js';
import { FollowLink } from './application/follow-link.js';
import { FormRequests } from './application/form-requests.js';
import { HoldUnconfirmed } from './application/hold-unconfirmed.js';
import { JoinVisits } from './application/join-visits.js';
import { LinkRequests } from './application/link-requests.js';
import { OwnAddress } from './application/own-address.js';
import { ReadConsents } from './application/read-consents.js';
import { ReceiveForm } from './application/receive-form.js';
import { ReceiveVisit } from './application/receive-visit.js';
import { ConfirmationPost, SendConfirmations } from './application/send-confirmations.js';
import { ReplayAnswers } from './application/replay-answers.js';
import { ShowForm } from './application/show-form.js';
import { SiteRequests } from './application/site-requests.js';
import { TakeAnswers } from './application/take-answers.js';
import { Throttle } from './application/throttle.js';
import { FormConsentsController } from './http/consents.controller.js';
import { FormsController } from './http/forms.controller.js';
import { SitesController } from './http/sites.controller.js';
import { TrackedLinksController } from './http/tracked-links.controller.js';
import { VisitorFormsController } from './http/visitor-forms.controller.js';
import { VisitsController } from './http/visits.controller.js';
import './persistence/form-confirmation.row.js';
import './persistence/form-consent.row.js';
import './persistence/form-hit.row.js';
import './persistence/form-version.row.js';
import './persistence/form.row.js';
import './persistence/site.row.js';
import './persistence/throttle.row.js';
import './persistence/tracked-link.row.js';
import './persistence/visit.row.js';

export interface FormsOptions {
  readonly isWorker: boolean;
  /** Address under which this installation is reached. */
  readonly baseUrl: string;
  readonly intake: DynamicModule;
  /** By which server confirmations leave; without one no form may ask for any. */
  readonly mail: MailConfig;
}

const HOUSE = [SitesController, TrackedLinksController, FormsController, FormConsentsController];
const VERBS = [CallForm, ConfirmAddress, EraseTraces, FollowCode, FollowLink, FormRequests, HoldUnconfirmed];
const MORE = [JoinVisits, LinkRequests, ReadConsents, ReceiveForm, ReceiveVisit, ShowForm, SiteRequests];

/** Web sites: their forms, their visits, and the links that lead to them. */
@Module({})
export class FormsModule {
  static with({ isWorker, baseUrl, intake, mail }: FormsOptions): DynamicModule {
    const { smtpUrl, from } = mail;
    const own = new OwnAddress(baseUrl, smtpUrl !== undefined);
    const post: Provider = {
      provide: ConfirmationPost,
      useFactory: () => new ConfirmationPost(smtpUrl ?? '', from, baseUrl),
    };
    return {
      module: FormsModule,
      imports: [intake, LeadsModule, PeopleModule],
      controllers: [...HOUSE, VisitorFormsController, VisitsController],
      providers: [
        { provide: OwnAddress, useValue: own },
        ...[...VERBS, ...MORE, ReplayAnswers, TakeAnswers, Throttle],
        ...(isWorker && smtpUrl !== undefined ? [post, SendConfirmations] : []),
      ],
    };
  }
}
