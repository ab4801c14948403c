import type { DealStage, LeadSnapshot, NewEntry, Stage, StageMove, TallyBucket } from '#contracts';
import { newId } from '#kernel';
import { activated, AGREEMENT, lead, newEntry, obligation, VERSION } from './entries.js';

/** One step of a generated race: which lead, which of its legal acts, on which day of the spring. */
export interface Step {
  readonly who: number;
  readonly act: number;
  readonly day: number;
}

interface Runner {
  readonly id: string;
  readonly channel: string;
  stage: Stage;
  bucket: TallyBucket | null;
  duty: ReturnType<typeof obligation> | null;
  deal: { readonly id: string; readonly stage: DealStage } | null;
}

const CHANNELS = ['website', 'event', 'paid-search', 'partner.north'];
/** What was left to the goals of March and May. */
const carriedOver = (): NewEntry[] =>
  ['2026-03-01', '2026-05-01'].map((period, index) =>
    newEntry('period.carried', {
      ...{ agreementId: AGREEMENT, versionId: VERSION, clauseKey: 'mql-volume', period },
      ...{ fromPeriod: '2026-01-01', shortfall: index, banked: 1 - index, goal: 140 },
    }),
  );

const ENDS = ['breached', 'met', 'excused'] as const;

/** What may be said later of an outcome: mostly nothing, sometimes more than once. */
const CORRECTIONS = [[], ['met'], [], ['excused', 'met'], ['met', 'breached', 'met'], [], ['cancelled']];

const REASONS = ['BAD_DATA', 'NOT_ICP', 'MISROUTED'];

const instantOf = (day: number): string => new Date(Date.UTC(2026, 2, 20 + day, 23, 15)).toISOString();
const dayOf = (day: number): string => new Date(Date.UTC(2026, 2, 20 + day)).toISOString().slice(0, 10);

/** Plays the steps: every act is one that is legal where its lead stands, so the entries could have been written by the product. */
export function play(steps: readonly Step[]): NewEntry[] {
  const runners: Runner[] = [];
  const race = new Race();
  for (const step of steps) {
    const known = runners[step.who % (runners.length + 1)];
    if (known) race.act(known, step);
    else runners.push(race.capture(step, CHANNELS[step.who % CHANNELS.length] ?? 'other'));
  }
  return [...race.entries, ...carriedOver()];
}

class Race {
  readonly entries: NewEntry[] = [activated()];
  private at = instantOf(0);
  private runner: Runner | undefined;

  capture(step: Step, channel: string): Runner {
    const runner: Runner = { id: newId(), channel, stage: 'inquiry', bucket: null, duty: null, deal: null };
    this.begin(runner, step);
    const flags = { isImplied: false, isUndated: step.act % 5 === 0, touchId: null };
    this.say('lead.captured', {
      lead: this.snapshot(),
      move: { from: null, to: 'inquiry', entered: ['inquiry'] },
      ...flags,
    });
    return runner;
  }

  act(runner: Runner, step: Step): void {
    this.begin(runner, step);
    const acts = ACTS[runner.stage] ?? [];
    const act = acts[step.act % acts.length];
    if (act) this[act](step);
  }

  offer(step: Step): void {
    const { id, bucket } = this.present;
    const moved = this.present.stage === 'mql' ? null : this.moveTo('mql');
    const handover = { handoverId: newId(), toTeamId: newId(), toMemberId: null };
    const isFirstOfEpisode = bucket === null;
    this.say('handover.offered', { lead: this.snapshot(), ...handover, move: moved, isFirstOfEpisode });
    if (bucket === null || bucket === 'reversed') this.tally('provisional', step);
    if (this.present.duty) return;
    this.present.duty = obligation({
      leadId: id,
      startedAt: this.at,
      attributes: this.snapshot().attributes,
    });
    this.say('obligation.started', { ...this.present.duty, targetMs: 1 });
  }

  accept(step: Step): void {
    const decided = { handoverId: newId(), byMemberId: newId() };
    this.say('handover.accepted', { lead: this.snapshot(), move: this.moveTo('sal'), ...decided });
    if (this.present.bucket === 'provisional') this.tally('counted', step);
    this.answer(step);
  }

  reject(step: Step): void {
    const reason = REASONS[step.who % REASONS.length] ?? 'OTHER';
    const decided = {
      handoverId: newId(),
      byMemberId: null,
      fault: 'marketing',
      disposition: 'recycle',
    } as const;
    this.say('handover.rejected', {
      lead: this.snapshot(),
      move: this.moveTo('recycled'),
      reason,
      ...decided,
    });
    if (this.present.bucket === 'provisional') this.tally('reversed', step);
    this.answer(step);
  }

  open(step: Step): void {
    const deal = { id: newId(), stage: 'prospecting' as const };
    this.say('opportunity.opened', {
      ...this.money(deal.id, step),
      stage: 'prospecting',
      move: this.moveTo('opportunity'),
    });
    this.present.deal = deal;
  }

  win(step: Step): void {
    const { deal } = this.present;
    const closed = { from: deal?.stage ?? 'prospecting', closedOn: dayOf(step.day) };
    this.say('opportunity.won', { ...this.money(deal?.id, step), ...closed, move: this.moveTo('customer') });
    this.present.deal = null;
  }

  recycle(): void {
    this.say('lead.recycled', {
      lead: this.snapshot(),
      move: this.moveTo('recycled'),
      reason: null,
      wakeOn: null,
    });
  }

  attempt(): void {
    const what = { type: 'call', direction: 'out', outcome: 'no_answer' } as const;
    this.say('attempt.logged', { lead: this.snapshot(), attemptId: newId(), ...what });
  }

  private answer(step: Step): void {
    const { duty } = this.present;
    if (!duty) return;
    const told = ENDS[step.act % 3] ?? 'excused';
    if (told === 'breached') this.say('obligation.breached', { ...duty, lagMs: 0 });
    else if (told === 'met')
      this.say('obligation.met', { ...duty, metAt: this.at, elapsedMs: step.act * 999 });
    else this.say('obligation.excused', { ...duty, reason: 'relief', from: 'pending' });
    for (const state of CORRECTIONS[step.act % CORRECTIONS.length] ?? []) this.correct(duty, told, state);
    this.present.duty = null;
  }

  private correct(duty: NonNullable<Runner['duty']>, told: string, state: string): void {
    const rest = { fulfilledAt: null, elapsedMs: null, backdatedMs: null, isContestable: true };
    this.say('obligation.corrected', {
      ...{ ...duty, told, state, ...rest },
      source: { kind: 'person', id: newId() },
    });
  }

  private tally(into: TallyBucket, step: Step): void {
    const { id: leadId, bucket } = this.present;
    const left = bucket === null ? [] : [{ bucket, amount: -1 }];
    const month = `${dayOf(step.day).slice(0, 7)}-01`;
    this.say('tally.changed', {
      ...{
        agreementId: AGREEMENT,
        versionId: VERSION,
        clauseKey: 'mql-volume',
        period: this.periodOf(month),
      },
      ...{ on: dayOf(step.day), leadId, episode: 1, attributes: {}, cause: 'generated' },
      changes: [...left, { bucket: into, amount: 1 }],
    });
    this.present.bucket = into;
  }

  private readonly periods = new Map<string, string>();

  /** A credit keeps the period it was earned in. */
  private periodOf(month: string): string {
    const period = this.periods.get(this.present.id) ?? month;
    this.periods.set(this.present.id, period);
    return period;
  }

  private money(id: string | undefined, { who, act }: Step) {
    const currency = who % 7 === 0 ? 'USD' : 'EUR';
    return { lead: this.snapshot(), opportunityId: id ?? newId(), amountMinor: 100_000 + act, currency };
  }

  private moveTo(to: Stage): StageMove {
    const from = this.present.stage;
    this.present.stage = to;
    return { from, to, entered: [to] };
  }

  private begin(runner: Runner, { day }: Step): void {
    this.runner = runner;
    this.at = instantOf(day);
  }

  private get present(): Runner {
    if (!this.runner) throw new Error('Nobody runs yet.');
    return this.runner;
  }

  private snapshot(): LeadSnapshot {
    const { channel, stage } = this.present;
    return lead({ attributes: { channel, leadType: 'demo' }, stage });
  }

  private say(...[type, payload]: Parameters<typeof newEntry>): void {
    this.entries.push(newEntry(type, payload, { leadId: this.present.id, at: this.at }));
  }
}

type Act = 'offer' | 'accept' | 'reject' | 'open' | 'win' | 'recycle' | 'attempt';

/** What may happen to a lead where it stands. */
const ACTS: Partial<Record<Stage, readonly Act[]>> = {
  inquiry: ['offer', 'attempt'],
  mql: ['offer', 'accept', 'reject', 'attempt'],
  sal: ['open', 'recycle', 'attempt'],
  opportunity: ['win', 'attempt'],
  customer: ['attempt'],
  recycled: ['offer'],
};
