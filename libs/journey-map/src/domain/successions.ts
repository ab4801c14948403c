/** Something somebody did in a case; the words of process mining (pm4py). */
export interface Performed {
  readonly activity: string;
  readonly person: string;
  readonly department: string;
}

/** What a log of cases says about how work is handed on; each case in the order of time. */
export interface Successions {
  /** Direct successions, a then b within a case. */
  readonly transitions: number;
  /** `ana>bea`: how often; also of one to oneself. */
  readonly persons: ReadonlyMap<string, number>;
  readonly departments: ReadonlyMap<string, number>;
  /** Share of successions that go to somebody else. */
  readonly personShare: number;
  /** Share that crosses a border between departments. */
  readonly crossShare: number;
  /** Krackhardt and Stern (1988): (external − internal) ÷ all, from −1, a silo, to 1. */
  readonly ei: number;
}

export function successionsOf(cases: readonly (readonly Performed[])[]): Successions {
  const [persons, departments] = [new Map<string, number>(), new Map<string, number>()];
  let [transitions, handed, external] = [0, 0, 0];
  for (const [from, to] of cases.flatMap(pairs)) {
    transitions += 1;
    if (from.person !== to.person) handed += 1;
    if (from.department !== to.department) external += 1;
    count(persons, `${from.person}>${to.person}`);
    count(departments, `${from.department}>${to.department}`);
  }
  return {
    ...{ transitions, persons, departments },
    personShare: share(handed, transitions),
    crossShare: share(external, transitions),
    ei: eiIndex(external, transitions - external),
  };
}

/** (E − I) ÷ (E + I); 0 where nothing was handed on at all. */
export const eiIndex = (external: number, internal: number): number =>
  share(external - internal, external + internal);

/** Events that repeat an activity of the same case: events − distinct activities. By the places of the repeats. */
export function repeatsOf(activities: readonly string[]): number[] {
  const seen = new Set<string>();
  return activities.flatMap((activity, place) => {
    if (seen.has(activity)) return [place];
    seen.add(activity);
    return [];
  });
}

/** X → Y → X between departments, three events directly one after the other: the places of the middle ones. */
export const pingPongsOf = (departments: readonly string[]): number[] =>
  departments.flatMap((department, place) => {
    const [before, after] = [departments[place - 1], departments[place + 1]];
    return before !== undefined && before === after && before !== department ? [place] : [];
  });

/** Share of the cases in which two persons both did something, `ana-bea` in the order of the alphabet. */
export function workingTogether(cases: readonly (readonly Performed[])[]): ReadonlyMap<string, number> {
  const together = new Map<string, number>();
  for (const each of cases) {
    const persons = [...new Set(each.map(({ person }) => person))].sort();
    for (const [place, one] of persons.entries())
      for (const other of persons.slice(place + 1)) count(together, `${one}-${other}`);
  }
  return new Map([...together].map(([pair, times]) => [pair, share(times, cases.length)]));
}

const pairs = (events: readonly Performed[]): [Performed, Performed][] =>
  events.slice(1).map((event, place) => [events[place]!, event]);

const count = (counts: Map<string, number>, key: string): unknown =>
  counts.set(key, (counts.get(key) ?? 0) + 1);

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
