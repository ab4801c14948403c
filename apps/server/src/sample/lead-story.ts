import { DAY_MS, HOUR_MS, MINUTE_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { REPS } from './cast.js';
import type { CastMember, MemberKey } from './cast.js';
import { tellDeal } from './deal-story.js';
import { disqualifyReason, rejectReason } from './reasons.js';
import { dayIn } from './season.js';
import type { MonthStory } from './season.js';
import type { Story } from './story.js';
import { NOTES, OBJECTIONS, PAUSES } from './words.js';

/** What an answer to an offer may take, in working time; the sample's agreement says the same. */
const TARGET_MS: Readonly<Record<'demo' | 'rest', number>> = { demo: 15 * MINUTE_MS, rest: 4 * HOUR_MS };

type Fate = 'accepted' | 'rejected' | 'silent' | 'withdrawn';

/** How sales treats an offer, by what the month is remembered for. */
const FATES: Readonly<Record<MonthStory, Readonly<Record<Fate, number>>>> = {
  kept: { accepted: 0.89, rejected: 0.09, silent: 0.01, withdrawn: 0.01 },
  ordinary: { accepted: 0.84, rejected: 0.12, silent: 0.03, withdrawn: 0.01 },
  running: { accepted: 0.86, rejected: 0.11, silent: 0.02, withdrawn: 0.01 },
  broken: { accepted: 0.74, rejected: 0.17, silent: 0.08, withdrawn: 0.01 },
};

/** How often an answer comes after its deadline; in the broken month a wave of it. */
const LATE: Readonly<Record<MonthStory, number>> = { kept: 0.01, ordinary: 0.05, running: 0.04, broken: 0.3 };

/** Offers of one lead, at most; then it is left alone. */
const MOST_ROUNDS = 3;

/** From the offer on, to whatever end. */
export function tellOffer(story: Story, round = 1): void {
  const { dice, world, lead } = story;
  const note = dice.chance(0.25) ? { note: dice.pick(NOTES) } : {};
  story.does({ kind: 'offer', by: dice.chance(0.3) ? 'giulia' : 'paolo', ...note });
  const month = world.storyAt(story.now);
  const rep = dice.weighted(REPS, ({ share }) => share);
  const fate = dice.outcome(FATES[month]);
  if (fate === 'withdrawn') return withdrawn(story, round);
  if (fate === 'silent') return unanswered(story, rep, round);
  const target = TARGET_MS[lead.leadType === 'demo' ? 'demo' : 'rest'];
  const isLate = dice.chance(LATE[month] * (0.5 + rep.slowness / 2));
  const share = isLate ? dice.between(1.15, 4) : dice.between(0.06, 0.45) * rep.slowness;
  story.work(target * share);
  if (fate === 'rejected') rejected(story, rep.key, round);
  else accepted(story, rep.key, round, target * (1 - share));
}

/** Nobody answers until the window has closed; then somebody remembers, or marketing takes it back. */
function unanswered(story: Story, rep: CastMember, round: number): void {
  story.days(3.3, 5);
  if (story.dice.chance(0.55)) return accepted(story, rep.key, round, 0);
  story.does({ kind: 'withdraw', by: 'giulia' });
  again(story, round, 0.5);
}

function withdrawn(story: Story, round: number): void {
  story.work(10 * MINUTE_MS).does({ kind: 'withdraw', by: 'paolo' });
  again(story, round, 1);
}

function rejected(story: Story, by: MemberKey, round: number): void {
  const { reason, evidence, disposition, fault, comesBack } = rejectReason(story.dice, story.lead);
  story.does({ kind: 'reject', by, reason, evidence, ...(disposition ? { disposition } : {}) });
  if (fault === 'marketing' && story.dice.chance(0.2)) disputed(story);
  else if (comesBack) again(story, round, 0.85);
}

/** Within the day, or not at all. */
function disputed(story: Story): void {
  const { dice, now: rejectedAt } = story;
  story.work(dice.between(0.5, 3) * HOUR_MS);
  if (story.now - rejectedAt > 12 * HOUR_MS) return;
  story.does({ kind: 'dispute', by: 'giulia', text: dice.pick(OBJECTIONS) });
  story.work(dice.between(1, 10) * HOUR_MS);
  const outcome = dice.chance(0.6) ? 'rejection_stands' : 'rejection_overturned';
  // Sales agree that it was as agreed, or hold that it was not; then it ends when marketing says so, too.
  story.does({ kind: 'settle', by: 'marco', side: 'sales', outcome });
  if (outcome === 'rejection_overturned') return;
  story.work(HOUR_MS);
  story.does({ kind: 'settle', by: 'giulia', side: 'marketing', outcome });
}

/** Offered again in the same episode. */
function again(story: Story, round: number, probability: number): void {
  if (round >= MOST_ROUNDS || !story.dice.chance(probability)) return;
  tellOffer(story.work(story.dice.between(1, 12) * HOUR_MS), round + 1);
}

/** `leftMs`: working time until the first contact is due; none when that has passed. */
function accepted(story: Story, by: MemberKey, round: number, leftMs: number): void {
  const { dice, world, lead } = story;
  story.does({ kind: 'accept', by });
  const isInTime = leftMs > 0 && !dice.chance(LATE[world.storyAt(story.now)]);
  story.work(isInTime ? leftMs * dice.between(0.05, 0.9) : dice.between(1, 6) * HOUR_MS);
  if (!isReached(story, by)) return givenUp(story, by, round, 'UNREACHABLE');
  if (dice.chance(0.06)) held(story, by);
  if (!dice.chance(0.3 + 0.5 * lead.source.quality)) return givenUp(story.days(0.2, 3), by, round);
  story.days(1, 6).does({ kind: 'attempt', by, type: 'meeting', outcome: 'held' });
  story.work(30 * MINUTE_MS).does({ kind: 'qualify-for-sales', by });
  if (dice.chance(0.7)) tellDeal(story, by);
  else givenUp(story.days(5, 20), by, round);
}

/** Up to three attempts until somebody answers. */
function isReached(story: Story, by: MemberKey): boolean {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const outcome = story.dice.outcome({ connected: 0.58, no_answer: 0.2, left_message: 0.1, sent: 0.12 });
    const lag = loggedLater(story, by);
    story.does({ kind: 'attempt', by, type: outcome === 'sent' ? 'email' : 'call', outcome, ...lag });
    if (outcome === 'connected') return true;
    story.days(0.4, 1.8);
  }
  return false;
}

/** Whoever calls on the road logs it back at the desk, the same day. */
function loggedLater(story: Story, by: MemberKey): { readonly lagMs?: number } {
  const { onTheRoad } = REPS.find(({ key }) => key === by) ?? {};
  if (onTheRoad === undefined || story.index % onTheRoad !== 0) return {};
  const calledAt = story.now;
  const deskAt = story.world.calendar.add(calledAt, 2 * HOUR_MS);
  if (dayIn(deskAt) !== dayIn(calledAt)) return {};
  story.until(deskAt);
  return { lagMs: deskAt - calledAt };
}

function held(story: Story, by: MemberKey): void {
  story.work(20 * MINUTE_MS);
  const resumeBy = story.now + story.dice.whole(5, 13) * DAY_MS;
  story.does({ kind: 'hold', by, reason: story.dice.pick(PAUSES), resumeBy });
  story
    .until(resumeBy - DAY_MS)
    .work(HOUR_MS)
    .does({ kind: 'resume', by });
  story.days(0.2, 2);
}

/** Sales gives the lead back; some come round again for another episode. */
function givenUp(story: Story, by: MemberKey, round: number, only?: 'UNREACHABLE'): void {
  const { dice } = story;
  const wakeOn = dayIn(story.now + dice.whole(30, 70) * DAY_MS);
  story.does({ kind: 'disqualify', by, ...disqualifyReason(dice, wakeOn, only) });
  if (round >= MOST_ROUNDS || !dice.chance(0.35)) return;
  tellOffer(story.until(morningOf(wakeOn)).work(dice.between(0.5, 7) * HOUR_MS), round + 1);
}

const morningOf = (day: string): EpochMs => Date.parse(`${day}T08:00:00Z`);
