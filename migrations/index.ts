import type { MigrationClass } from '#database';
import { Floor1764000000000 } from './1764000000000-floor.js';
import { Journal1764000001000 } from './1764000001000-journal.js';
import { Idempotency1764000002000 } from './1764000002000-idempotency.js';
import { Identity1764000003000 } from './1764000003000-identity.js';
import { People1764000004000 } from './1764000004000-people.js';
import { Journey1764000005000 } from './1764000005000-journey.js';
import { Leads1764000006000 } from './1764000006000-leads.js';
import { Revenue1764000006500 } from './1764000006500-revenue.js';
import { Intake1764000006800 } from './1764000006800-intake.js';
import { Agreements1764000007000 } from './1764000007000-agreements.js';
import { Scoreboard1764000008000 } from './1764000008000-scoreboard.js';
import { ImportErrorCodes1764000009400 } from './1764000009400-import-error-codes.js';
import { OwnStanding1764000009700 } from './1764000009700-own-standing.js';
import { Calendars1764000009900 } from './1764000009900-calendars.js';
import { UnfinishedHistory1764000009950 } from './1764000009950-unfinished-history.js';
import { RoundsAndAmounts1764000010200 } from './1764000010200-rounds-and-amounts.js';
import { Forecasts1764000010400 } from './1764000010400-forecasts.js';
import { PeriodsAndReviews1764000011200 } from './1764000011200-periods-and-reviews.js';
import { WaiversCapsNotifications1764000012000 } from './1764000012000-waivers-caps-notifications.js';
import { Versions1764000013000 } from './1764000013000-versions.js';
import { CarriedGoalsAndCorrections1764000014000 } from './1764000014000-carried-goals-and-corrections.js';
import { Merges1764000015000 } from './1764000015000-merges.js';
import { MemberCalendars1764000016000 } from './1764000016000-member-calendars.js';
import { Reminders1764000017000 } from './1764000017000-reminders.js';
import { Settlements1764000018000 } from './1764000018000-settlements.js';
import { DisputeWindows1764000018100 } from './1764000018100-dispute-windows.js';
import { EarlierLeads1764000018200 } from './1764000018200-earlier-leads.js';
import { KnownAndPlaces1764000018300 } from './1764000018300-known-and-places.js';
import { Routing1764000020000 } from './1764000020000-routing.js';
import { Qualification1764000021000 } from './1764000021000-qualification.js';
import { Deliveries1764000022000 } from './1764000022000-deliveries.js';
import { WebPush1764000022100 } from './1764000022100-web-push.js';
import { Correspondence1764000023000 } from './1764000023000-correspondence.js';
import { Attachments1764000024000 } from './1764000024000-attachments.js';
import { DealDecisions1764000024100 } from './1764000024100-deal-decisions.js';
import { Claiming1764000025000 } from './1764000025000-claiming.js';
import { Mentions1764000025100 } from './1764000025100-mentions.js';
import { LeadWork1764000025200 } from './1764000025200-lead-work.js';
import { AuditReasons1764000027100 } from './1764000027100-audit-reasons.js';
import { TeamBoard1764000028000 } from './1764000028000-team-board.js';
import { TargetDefinition1764000029000 } from './1764000029000-target-definition.js';
import { Partners1764000030000 } from './1764000030000-partners.js';
import { PredictiveTraining1764000031000 } from './1764000031000-predictive-training.js';
import { DeliveryHealth1764000032000 } from './1764000032000-delivery-health.js';
import { MergeProposals1764000034000 } from './1764000034000-merge-proposals.js';
import { Connectors1764000040000 } from './1764000040000-connectors.js';
import { Forms1764000041000 } from './1764000041000-forms.js';
import { Imports1764000042000 } from './1764000042000-imports.js';
import { Likeness1764000043000 } from './1764000043000-likeness.js';
import { Privacy1764000044000 } from './1764000044000-privacy.js';
import { Statistics1764000046000 } from './1764000046000-statistics.js';
import { OverdueSteps1764000048000 } from './1764000048000-overdue-steps.js';
import { DigestNotices1764000049000 } from './1764000049000-digest-notices.js';
import { HitsAgain1764000050000 } from './1764000050000-hits-again.js';
import { RefusedRows1764000051000 } from './1764000051000-refused-rows.js';
import { Conversations1764000052000 } from './1764000052000-conversations.js';
import { ConsentTrail1764000053000 } from './1764000053000-consent-trail.js';
import { IntakeAddresses1764000053500 } from './1764000053500-intake-addresses.js';
import { ProductViews1764000053900 } from './1764000053900-product-views.js';
import { LighterWrites1764000054000 } from './1764000054000-lighter-writes.js';
import { WithheldRows1764000055100 } from './1764000055100-withheld-rows.js';
import { RedactedHits1764000056100 } from './1764000056100-redacted-hits.js';
import { SuppressionKeys1764000056300 } from './1764000056300-suppression-keys.js';
import { UnsaidInJournal1764000056400 } from './1764000056400-unsaid-in-journal.js';
import { LighterLikeness1764000056500 } from './1764000056500-lighter-likeness.js';
import { HitsOfTests1764000056700 } from './1764000056700-hits-of-tests.js';
import { Spend1764000057000 } from './1764000057000-spend.js';
import { Attribution1764000057100 } from './1764000057100-attribution.js';
import { Content1764000057200 } from './1764000057200-content.js';
import { ContentReach1764000057250 } from './1764000057250-content-reach.js';
import { Funnel1764000057300 } from './1764000057300-funnel.js';
import { AfterSale1764000057400 } from './1764000057400-after-sale.js';
import { JourneyMap1764000057500 } from './1764000057500-journey-map.js';
import { Pipeline1764000057600 } from './1764000057600-pipeline.js';
import { Returns1764000057700 } from './1764000057700-returns.js';
import { Recognition1764000057800 } from './1764000057800-recognition.js';
import { LeadFlow1764000057810 } from './1764000057810-lead-flow.js';
import { JourneyLists1764000057850 } from './1764000057850-journey-lists.js';
import { ReturnsSpeed1764000057860 } from './1764000057860-returns-speed.js';
import { SessionDevices1764000058000 } from './1764000058000-session-devices.js';
import { SecondFactor1764000058010 } from './1764000058010-second-factor.js';
import { ProviderLinks1764000058020 } from './1764000058020-provider-links.js';
import { Audit1764000058100 } from './1764000058100-audit.js';
import { BackupReading1764000058200 } from './1764000058200-backup-reading.js';
import { SharedBounds1764000058300 } from './1764000058300-shared-bounds.js';
import { DeliveriesInOrder1764000058400 } from './1764000058400-deliveries-in-order.js';
import { CheaperLooks1764000058440 } from './1764000058440-cheaper-looks.js';
import { BackupActs1764000058480 } from './1764000058480-backup-acts.js';
import { RateSource1764000058481 } from './1764000058481-rate-source.js';
import { KeyNetworks1764000058490 } from './1764000058490-key-networks.js';

/** Every step in order; a released step never changes. */
export const MIGRATIONS: readonly MigrationClass[] = [
  Floor1764000000000,
  Journal1764000001000,
  Idempotency1764000002000,
  Identity1764000003000,
  People1764000004000,
  Journey1764000005000,
  Leads1764000006000,
  Revenue1764000006500,
  Intake1764000006800,
  Agreements1764000007000,
  Scoreboard1764000008000,
  ImportErrorCodes1764000009400,
  OwnStanding1764000009700,
  Calendars1764000009900,
  UnfinishedHistory1764000009950,
  RoundsAndAmounts1764000010200,
  Forecasts1764000010400,
  PeriodsAndReviews1764000011200,
  WaiversCapsNotifications1764000012000,
  Versions1764000013000,
  CarriedGoalsAndCorrections1764000014000,
  Merges1764000015000,
  MemberCalendars1764000016000,
  Reminders1764000017000,
  Settlements1764000018000,
  DisputeWindows1764000018100,
  EarlierLeads1764000018200,
  KnownAndPlaces1764000018300,
  Routing1764000020000,
  Qualification1764000021000,
  Deliveries1764000022000,
  WebPush1764000022100,
  Correspondence1764000023000,
  Attachments1764000024000,
  DealDecisions1764000024100,
  Claiming1764000025000,
  Mentions1764000025100,
  LeadWork1764000025200,
  AuditReasons1764000027100,
  TeamBoard1764000028000,
  TargetDefinition1764000029000,
  Partners1764000030000,
  PredictiveTraining1764000031000,
  DeliveryHealth1764000032000,
  MergeProposals1764000034000,
  Connectors1764000040000,
  Forms1764000041000,
  Imports1764000042000,
  Likeness1764000043000,
  Privacy1764000044000,
  Statistics1764000046000,
  OverdueSteps1764000048000,
  DigestNotices1764000049000,
  HitsAgain1764000050000,
  RefusedRows1764000051000,
  Conversations1764000052000,
  ConsentTrail1764000053000,
  IntakeAddresses1764000053500,
  ProductViews1764000053900,
  LighterWrites1764000054000,
  WithheldRows1764000055100,
  RedactedHits1764000056100,
  SuppressionKeys1764000056300,
  UnsaidInJournal1764000056400,
  LighterLikeness1764000056500,
  HitsOfTests1764000056700,
  Spend1764000057000,
  Attribution1764000057100,
  Content1764000057200,
  ContentReach1764000057250,
  Funnel1764000057300,
  AfterSale1764000057400,
  JourneyMap1764000057500,
  Pipeline1764000057600,
  Returns1764000057700,
  Recognition1764000057800,
  LeadFlow1764000057810,
  JourneyLists1764000057850,
  ReturnsSpeed1764000057860,
  SessionDevices1764000058000,
  SecondFactor1764000058010,
  ProviderLinks1764000058020,
  Audit1764000058100,
  BackupReading1764000058200,
  SharedBounds1764000058300,
  DeliveriesInOrder1764000058400,
  CheaperLooks1764000058440,
  BackupActs1764000058480,
  RateSource1764000058481,
  KeyNetworks1764000058490,
];

/** The steps up to the one of that name, which a backup of that schema needs. @throws where no step has the name */
export function migrationsUpTo(name: string): readonly MigrationClass[] {
  const index = MIGRATIONS.findIndex((migration) => migration.name === name);
  if (index === -1) {
    throw new Error(
      `This program does not know the step ${name} of the schema; take the version that wrote it, or a newer one.`,
    );
  }
  return MIGRATIONS.slice(0, index + 1);
}
