import type { Entry, EntryType, LeadAttributes } from '#contracts';
import type { Dictionary, LeadPast, PastFact } from './lead-past.js';
import { pastOf } from './lead-past.js';
import { PAST_TYPES } from './past.sql.js';

/** The columns of a line, in their order. */
type Line = readonly string[];

/** Turns lines of text into the pasts of leads; attributes are read once however many facts tell them. */
export class PastLines {
  private readonly known = new Map<string, number>();
  private readonly stages = new Map<string, readonly string[]>();

  constructor(private readonly dictionary: Dictionary) {}

  /** The leads of some lines, which are in the order of leads; those that are not wanted are passed over. */
  *leads(lines: string, isWanted: (leadId: string) => boolean): Iterable<LeadPast> {
    let leadId = '';
    let facts: Fact[] = [];
    for (const text of lines === '' ? [] : lines.split('\n')) {
      const line = text.split('\t');
      const attributes = this.numberOf(line);
      if (line[0] !== leadId) {
        if (facts.length > 0) yield pastOf(leadId, facts);
        leadId = line[0]!;
        facts = [];
      }
      if (isWanted(leadId)) facts.push(this.factOf(line, attributes));
    }
    if (facts.length > 0) yield pastOf(leadId, facts);
  }

  private numberOf(line: Line): number {
    const [hash, text] = [line[12]!, line[13]!];
    const known = this.known.get(hash);
    if (known !== undefined) return known;
    const attributes = (text === '' ? {} : JSON.parse(text)) as LeadAttributes;
    const number = this.dictionary.add(attributes);
    this.known.set(hash, number);
    return number;
  }

  private factOf(line: Line, attributes: number): Fact {
    const type = PAST_TYPES[Number(line[2]) - 1]!;
    const at = Number(line[3]);
    const [leadId, id, companyId, teamId] = [line[0]!, line[1]!, line[6]!, line[7]!];
    // One object after the other, without spreading: this is done for every fact of a stretch.
    const payload: Payload = PARTICULARS[type]?.(line[9]!) ?? {};
    payload.lead = {
      attributes: this.dictionary.at(attributes),
      episode: Number(line[5]),
      companyId: companyId === '' ? null : companyId,
      teamId: teamId === '' ? null : teamId,
      // Clocks of owners are no part of attainment, so nobody owns anything here.
      ownerId: null,
    };
    payload.isUndated = line[8] === 'true';
    payload.move = line[11] === '' ? null : { to: line[11], entered: this.stagesOf(line[10]!) };
    const entry = {
      id,
      type,
      leadId,
      actor: BY_PRODUCT,
      occurredAt: new Date(at),
      recordedAt: new Date(at + Number(line[4])),
      position: null,
      payload,
    };
    return { entry: entry as unknown as Entry, attributes, sequence: Number(id) };
  }

  /** Few lists of stages there are, and every move tells one. */
  private stagesOf(text: string): readonly string[] {
    const known = this.stages.get(text);
    if (known) return known;
    const stages = JSON.parse(text) as string[];
    this.stages.set(text, stages);
    return stages;
  }
}

type Payload = Record<string, unknown>;

const BY_PRODUCT = { kind: 'system', id: null };

type Fact = Pick<PastFact, 'entry' | 'attributes' | 'sequence'>;

const ofHandover = (text: string): Payload => {
  const [handoverId, toTeamId, fault, outcome] = text.split(' ');
  return {
    handoverId,
    toTeamId: toTeamId === '' ? null : toTeamId,
    fault,
    outcome,
    reason: fault,
    toMemberId: null,
    byMemberId: null,
  };
};

const PARTICULARS: { readonly [T in EntryType]?: (text: string) => Payload } = {
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
  'lead.assigned': () => ({ toMemberId: null }),
};
