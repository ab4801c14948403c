import type { EntryType } from '#contracts';
import { PAST_TYPES } from './past.sql.js';

/** What a fact says apart from when, of which company and about which hand-over: many facts say the same. */
export interface Wording {
  /** Its place among the wordings of one reading. */
  readonly number: number;
  readonly type: EntryType;
  readonly episode: number;
  readonly teamId: string | null;
  readonly isUndated: boolean;
  readonly move: { readonly to: string; readonly entered: readonly string[] } | null;
  /** What only facts of its type tell. */
  readonly particulars: Readonly<Record<string, unknown>>;
}

/** Wordings by their text, each read once. */
export class Wordings {
  private readonly known = new Map<string, Wording>();

  of(text: string): Wording {
    const known = this.known.get(text);
    if (known) return known;
    const made = wordingOf(text, this.known.size);
    this.known.set(detached(text), made);
    return made;
  }
}

/** A copy: a piece of a text keeps the whole text in memory. */
export const detached = (piece: string): string => Buffer.from(piece, 'utf8').toString('utf8');

function wordingOf(text: string, number: number): Wording {
  const [type, episode, teamId, isUndated, entered, to, ...rest] = detached(text).split('\t') as [
    EntryType,
    ...string[],
  ];
  return {
    ...{ number, type, episode: Number(episode), teamId: teamId === '' ? null : teamId! },
    isUndated: isUndated === 'true',
    move: to === '' ? null : { to: to!, entered: JSON.parse(entered!) as string[] },
    particulars: PARTICULARS[type]?.(rest.join('\t')) ?? {},
  };
}

type Particulars = (text: string) => Readonly<Record<string, unknown>>;

const teamKinds = ([from = '', to = '']: readonly string[]) => ({
  fromTeamKind: from === '' ? null : from,
  toTeamKind: to === '' ? null : to,
});

const ofHandover: Particulars = (text) => {
  const [toTeamId, fault, outcome, ...kinds] = text.split(' ');
  return {
    ...teamKinds(kinds),
    ...{ toTeamId: toTeamId === '' ? null : toTeamId, fault, outcome, reason: fault },
    // Clocks of owners are no part of attainment, so nobody is given anything here.
    ...{ toMemberId: null, byMemberId: null },
  };
};

const ofMerge: Particulars = (text) => {
  const [mergeId, mergedAt] = text.split(' ');
  return { mergeId, mergedAt };
};

const PARTICULARS: { readonly [T in EntryType]?: Particulars } = {
  ...Object.fromEntries(
    PAST_TYPES.filter((type) => type.startsWith('handover.')).map((type) => [type, ofHandover]),
  ),
  'attempt.logged': (text) => {
    const [direction, type, outcome] = text.split(' ');
    return { direction, type, outcome };
  },
  'lead.next_step_set': (dueAt) => ({ dueAt }),
  'lead.held': (resumeBy) => ({ reason: 'held', resumeBy }),
  'lead.captured': (isImplied) => ({ isImplied: isImplied === 'true' }),
  'lead.assigned': (text) => ({ toMemberId: null, ...teamKinds(text.split(' ')) }),
  'lead.merged': ofMerge,
  'lead.unmerged': ofMerge,
  'revenue.recorded': (text) => {
    const [wonOn, on] = text.split(' ');
    return { kind: 'refunded', isWhole: true, on, ...(wonOn === '' ? {} : { wonOn }) };
  },
};
