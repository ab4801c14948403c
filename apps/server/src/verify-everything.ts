import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { verifyAgreements } from '#agreements';
import { verifyCredit } from '#attribution';
import { verifyReach } from '#content';
import type { Tx } from '#database';
import { verifyFunnel } from '#funnel';
import { verifyJourneyMap } from '#journey-map';
import { verifyPipeline } from '#pipeline';
import { verifyReturns } from '#returns';
import { Verifications } from '#scoreboard';
import type { Verified } from '#scoreboard';

/** Adds what other parts can recompute to what the scoreboard verifies. */
@Injectable()
export class VerifyEverything implements OnModuleInit {
  constructor(private readonly verifications: Verifications) {}

  onModuleInit(): void {
    this.verifications.register({ name: 'agreements', run: checkAgreements });
    this.verifications.register({ name: 'credit', run: checkCredit });
    this.verifications.register({ name: 'pipeline', run: checkPipeline });
    this.verifications.register({ name: 'journey-map', run: checkJourneyMap });
    this.verifications.register({ name: 'funnel', run: checkFunnel });
    this.verifications.register({ name: 'content', run: checkContent });
    this.verifications.register({ name: 'returns', run: checkReturns });
  }
}

async function checkAgreements(tx: Tx, workspaceId: string): Promise<Verified> {
  const { obligations, credits, dueNotAnnounced, unnumbered, disagreements } = await verifyAgreements(
    tx,
    workspaceId,
  );
  return {
    checked: { obligations, credits, unnumberedEntries: unnumbered },
    differences: disagreements.map(({ what, key, stored, replayed }) => ({
      of: what,
      key,
      expected: replayed,
      found: stored,
    })),
    ...(dueNotAnnounced > 0 ? { dueUnannounced: [dueNotAnnounced] } : {}),
  };
}

async function checkCredit(tx: Tx, workspaceId: string): Promise<Verified> {
  const { conversions, differences } = await verifyCredit(tx, workspaceId);
  return { checked: { conversions }, differences };
}

async function checkFunnel(tx: Tx, workspaceId: string): Promise<Verified> {
  const { courses, differences } = await verifyFunnel(tx, workspaceId);
  return { checked: { courses }, differences };
}

async function checkJourneyMap(tx: Tx, workspaceId: string): Promise<Verified> {
  const { walks, differences } = await verifyJourneyMap(tx, workspaceId);
  return { checked: { walks }, differences };
}

async function checkPipeline(tx: Tx, workspaceId: string): Promise<Verified> {
  const { deals, differences } = await verifyPipeline(tx, workspaceId);
  return { checked: { deals }, differences };
}

async function checkContent(tx: Tx, workspaceId: string): Promise<Verified> {
  const { assets, differences } = await verifyReach(tx, workspaceId);
  return { checked: { assets }, differences };
}

async function checkReturns(tx: Tx, workspaceId: string): Promise<Verified> {
  const { touches, differences } = await verifyReturns(tx, workspaceId);
  return { checked: { touches }, differences };
}
