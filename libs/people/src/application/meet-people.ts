import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import type { PersonInput } from '../domain/person.js';
import { peopleByIds } from './read-people.js';
import { isResolvable, ResolvePeople } from './resolve-people.js';
import type { ResolveContext } from './resolve-people.js';
import { Suppression } from './suppression.js';

/** Whom somebody met: picked by id, or as they said who they are. */
export type Met = { readonly personId: string } | PersonInput | null;

export interface MetPerson {
  /** Null when nothing tells who it is, and of somebody who was erased. */
  readonly personId: string | null;
  /** They were erased: nothing that says who they are may be kept. */
  readonly isWithheld: boolean;
}

const NOBODY: MetPerson = { personId: null, isWithheld: false };
const WITHHELD: MetPerson = { personId: null, isWithheld: true };

/**
 * Finds or makes whoever was met, in the order given and in a bounded number of statements. Unlike `ResolvePeople` it knows those who
 * were erased: nobody is made of them.
 */
@Injectable()
export class MeetPeople {
  constructor(
    private readonly people: ResolvePeople,
    private readonly suppression: Suppression,
  ) {}

  async run(tx: Tx, workspaceId: string, met: readonly Met[], context: ResolveContext): Promise<MetPerson[]> {
    const results = new Map(await this.picked(tx, workspaceId, met));
    const told = met.flatMap((each, index) =>
      each !== null && !('personId' in each) && isResolvable(each) ? [{ index, input: each }] : [],
    );
    const screenings = await this.suppression.screen(
      tx,
      workspaceId,
      told.map(({ input }) => input),
    );
    const welcome = told.flatMap(({ index, input }, place): typeof told => {
      if (screenings[place] === 'suppressed') results.set(index, WITHHELD);
      const left = screenings[place] === 'phone-suppressed' ? { ...input, phone: null } : input;
      return results.has(index) ? [] : [{ index, input: left }];
    });
    const resolved = await this.people.resolve(
      tx,
      workspaceId,
      welcome.map(({ input }) => input),
      context,
    );
    welcome.forEach(({ index }, place) =>
      results.set(index, { personId: resolved[place]?.personId ?? null, isWithheld: false }),
    );
    return met.map((_, index) => results.get(index) ?? NOBODY);
  }

  /** A record that was merged answers as the one it lives on in. */
  private async picked(tx: Tx, workspaceId: string, met: readonly Met[]): Promise<[number, MetPerson][]> {
    const asked = met.flatMap((each, index): [number, string][] =>
      each !== null && 'personId' in each ? [[index, each.personId]] : [],
    );
    const known = await peopleByIds(
      tx,
      workspaceId,
      asked.map(([, id]) => id),
    );
    return asked.flatMap(([index, id]): [number, MetPerson][] => {
      const person = known.get(id);
      if (!person || person.erasedAt !== null) return [];
      return [[index, { personId: person.mergedIntoId ?? person.id, isWithheld: false }]];
    });
  }
}
