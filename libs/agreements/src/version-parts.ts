import { ActivateVersion } from './application/activate-version.js';
import { CompareVersions } from './application/compare-versions.js';
import { CountEarlierLeads } from './application/count-earlier-leads.js';
import { CountInOrder } from './application/count-in-order.js';
import { DelegateSignature } from './application/delegate-signature.js';
import { DemandSignature } from './application/demand-signature.js';
import { DraftAgreement } from './application/draft-agreement.js';
import { DraftVersion } from './application/draft-version.js';
import { EndAgreement } from './application/end-agreement.js';
import { GoOnCounting } from './application/go-on-counting.js';
import { ProposeVersion } from './application/propose-version.js';
import { RedraftVersion } from './application/redraft-version.js';
import { SealWording } from './application/seal-wording.js';
import { ReadSigning } from './application/sign-rules.js';
import { SignVersion } from './application/sign-version.js';
import { WithdrawVersion } from './application/withdraw-version.js';
import { AgreementsController } from './http/agreements.controller.js';
import { SigningController } from './http/agreements.signing.controller.js';
import { VersionsController } from './http/versions.controller.js';
import { DraftsController } from './http/versions.drafts.controller.js';
import './persistence/agreement-signature.row.js';
import './persistence/earlier-count.row.js';
import './persistence/earlier-fact.row.js';
import './persistence/earlier-lead.row.js';
import './persistence/signature-delegation.row.js';
import './persistence/signing-rule.row.js';

/** What becomes of a version, from its first word to its end. */
export const VERSION_COMMANDS = [
  ...[DraftAgreement, DraftVersion, RedraftVersion, WithdrawVersion],
  ...[ProposeVersion, SignVersion, ActivateVersion, EndAgreement],
];

/** What the commands and their pages lean on. */
export const VERSION_PARTS = [
  ...[SealWording, CompareVersions, ReadSigning, DelegateSignature, DemandSignature],
  ...[CountEarlierLeads, CountInOrder, GoOnCounting],
];

export const VERSION_CONTROLLERS = [
  ...[SigningController, AgreementsController, DraftsController, VersionsController],
];
