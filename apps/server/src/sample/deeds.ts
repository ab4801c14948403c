import {
  AcceptHandover,
  byProduct,
  DisputeRejection,
  DisqualifyLead,
  HoldLead,
  leadsByIds,
  LogAttempt,
  OfferLeads,
  RecycleLead,
  RejectHandover,
  SalesQualifyLead,
  SettleDispute,
  WithdrawHandover,
} from '#leads';
import { CaptureSubmissions } from '#intake';
import type { Submission } from '#intake';
import { recordTouches } from '#journey';
import { COMPANY } from './cast.js';
import { DEAL_DEEDS } from './deal-deeds.js';
import { actingAs } from './stage.js';
import type { Stage } from './stage.js';
import type { Deed, PlannedLead, Step, StepOf } from './step.js';

type Perform<K extends Deed['kind']> = (stage: Stage, step: StepOf<K>) => Promise<unknown>;

/** Which command of the product each deed is. */
const DEEDS: { readonly [K in Exclude<Deed['kind'], 'capture'>]: Perform<K> } = {
  ...DEAL_DEEDS,
  offer: async (stage, { lead, by, note }) => {
    const { sales: toTeamId = '' } = stage.company.teams;
    const offer = { leadIds: [stage.known.lead(lead)], toTeamId, ...(note ? { note } : {}) };
    const { handovers } = await stage.command(OfferLeads).run(stage.tx, actingAs(stage, by), offer);
    stage.known.handovers.set(lead, handovers[0]?.id ?? '');
  },
  withdraw: ({ tx, command, known, ...stage }, { lead, by }) =>
    command(WithdrawHandover).run(tx, actingAs(stage, by), known.handover(lead)),
  accept: ({ tx, command, known, ...stage }, { lead, by }) =>
    command(AcceptHandover).run(tx, actingAs(stage, by), known.handover(lead)),
  reject: ({ tx, command, known, ...stage }, { lead, by, ...rejection }) =>
    command(RejectHandover).run(tx, actingAs(stage, by), known.handover(lead), rejection),
  dispute: ({ tx, command, known, ...stage }, { lead, by, text }) =>
    command(DisputeRejection).open(tx, actingAs(stage, by), known.handover(lead), text),
  settle: ({ tx, command, known, ...stage }, { lead, by, side, outcome }) =>
    command(SettleDispute).run(tx, actingAs(stage, by), known.handover(lead), { outcome, speakers: [side] }),
  attempt: ({ tx, command, known, ...stage }, { at, lead, by, type, outcome, lagMs }) =>
    command(LogAttempt).run(tx, actingAs(stage, by), known.lead(lead), {
      ...{ type, outcome, direction: 'out' },
      ...(lagMs !== undefined && { occurredAt: new Date(at - lagMs) }),
    }),
  'qualify-for-sales': ({ tx, command, known, ...stage }, { lead, by }) =>
    command(SalesQualifyLead).run(tx, actingAs(stage, by), known.lead(lead)),
  recycle: ({ tx, command, known, ...stage }, { lead, by, reason, wakeOn }) =>
    command(RecycleLead).run(tx, actingAs(stage, by), known.lead(lead), { reason, wakeOn }),
  disqualify: ({ tx, command, known, ...stage }, { lead, by, reason, evidence }) =>
    command(DisqualifyLead).run(tx, actingAs(stage, by), known.lead(lead), { reason, evidence }),
  hold: ({ tx, command, known, ...stage }, { lead, by, reason, resumeBy }) =>
    command(HoldLead).hold(tx, actingAs(stage, by), known.lead(lead), {
      reason,
      resumeBy: new Date(resumeBy),
    }),
  resume: ({ tx, command, known, ...stage }, { lead, by }) =>
    command(HoldLead).resume(tx, actingAs(stage, by), known.lead(lead)),
};

/** Does what one step says, by the command of the product. */
export const perform = (stage: Stage, step: Exclude<Step, StepOf<'capture'>>): Promise<unknown> =>
  (DEEDS[step.kind] as (stage: Stage, step: Step) => Promise<unknown>)(stage, step);

/** Takes a batch of interest as the capture interface would; live interest happens now, whatever was planned. */
export async function capture(
  stage: Stage,
  steps: readonly StepOf<'capture'>[],
  { isLive = false } = {},
): Promise<void> {
  const { tx, leads, known, company } = stage;
  const hits = steps.map(({ lead, at }) => ({
    ...submissionOf(leads[lead] as PlannedLead),
    ...(isLive ? {} : { occurredAt: new Date(at) }),
  }));
  const results = await stage
    .command(CaptureSubmissions)
    .run(tx, byProduct(company.workspaceId), 'sample', hits);
  const fresh = steps.filter(({ lead }) => !known.leads.has(lead));
  results.forEach(({ leadId, errors }, index) => {
    if (!leadId) throw new Error(`A planned lead was refused: ${JSON.stringify(errors)}`);
    known.leads.set(steps[index]?.lead ?? -1, leadId);
  });
  if (!isLive) await touchedBefore(stage, fresh);
}

/** Who tells who they are is known by what they looked at before. */
async function touchedBefore(
  { tx, leads, known, company: { workspaceId } }: Stage,
  steps: readonly StepOf<'capture'>[],
): Promise<void> {
  const captured = await leadsByIds(
    tx,
    workspaceId,
    steps.map(({ lead }) => known.lead(lead)),
  );
  const personOf = new Map(captured.map(({ id, personId }) => [id, personId]));
  const touches = steps.flatMap(({ lead, at }) => {
    const leadId = known.lead(lead);
    const personId = personOf.get(leadId);
    if (personId == null) return [];
    return (leads[lead]?.touches ?? []).map(({ source: { channel, campaign, asset, intent }, beforeMs }) => ({
      ...{ personId, leadId, channel, campaign, asset, intent },
      occurredAt: new Date(at - beforeMs),
    }));
  });
  await recordTouches(tx, workspaceId, touches);
}

function submissionOf({ person, source, leadType, grade }: PlannedLead): Submission {
  const { company, ...who } = person;
  const { name, domain, employees, industry, region } = company;
  const { channel, campaign, asset, intent, origin } = source;
  return {
    ...who,
    ...{ country: COMPANY.country, region, locale: 'it' },
    company: { name, domain, employees, industry, country: COMPANY.country },
    ...{ channel, campaign, asset, intent, origin, leadType, grade },
  };
}
