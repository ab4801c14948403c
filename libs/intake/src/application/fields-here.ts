import { Injectable } from '@nestjs/common';
import { Database, enterRole } from '#database';
import type { Tx } from '#database';
import { allMembers, emailsOf } from '#identity';
import type { ImportField } from '../domain/import-field.js';
import type { MappingTarget } from '../domain/mapping.js';
import { proposeWords } from '../domain/propose-words.js';
import type { Answer, WordProposal } from '../domain/propose-words.js';
import { REASON_NAMES } from '../domain/reason-names.js';

/** The fields of a kind as they are in one workspace: members can be chosen by the names of those who are there. */
export async function fieldsHere(
  tx: Tx,
  { fields, keepsCustom }: MappingTarget,
): Promise<MappingTarget & { readonly fields: readonly ImportField[] }> {
  if (fields.every(({ type }) => type !== 'member')) return { fields, keepsCustom };
  const members = (await allMembers(tx)).filter(({ isActive }) => isActive);
  const names = Object.fromEntries(members.map(({ id, name }) => [id, name]));
  const here = fields.map((field) =>
    field.type === 'member' ? { ...field, options: Object.keys(names), names } : field,
  );
  return { fields: here, keepsCustom };
}

/** For one column and one field: what its words probably stand for. */
export interface ColumnProposals {
  readonly column: string;
  readonly field: string;
  readonly words: readonly WordProposal[];
}

/** Proposes what the words of columns stand for. Nothing is taken by itself: whoever imports says yes to each. */
@Injectable()
export class ProposeMeanings {
  constructor(private readonly database: Database) {}

  async run(
    workspaceId: string,
    fields: readonly ImportField[],
    words: Readonly<Record<string, readonly string[]>>,
  ): Promise<ColumnProposals[]> {
    // A cell of kinds may say several: one answer for it would lose the others.
    const asked = fields.filter(({ options, type }) => options.length > 0 && type !== 'kinds');
    const addresses = asked.some(({ type }) => type === 'member')
      ? await this.addresses(workspaceId)
      : new Map<string, string>();
    return asked.flatMap((field) => {
      const answers = field.options.map((option) => answerOf(field, option, addresses));
      return Object.entries(words).flatMap(([column, said]) => {
        const found = proposeWords(said, answers);
        return found.length === 0 ? [] : [{ column, field: field.name, words: found }];
      });
    });
  }

  /** By member. */
  private addresses(workspaceId: string): Promise<Map<string, string>> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const members = await allMembers(tx);
      await enterRole(tx, 'accounts');
      const found = await emailsOf(
        tx,
        members.map(({ accountId }) => accountId),
      );
      const emails = new Map(found.map(({ id, email }) => [id, email]));
      return new Map(members.map(({ id, accountId }) => [id, emails.get(accountId) ?? '']));
    });
  }
}

/** A member by name, address and the part before its @; a code by itself and by what people call it. */
function answerOf(
  { names = {} }: ImportField,
  option: string,
  addresses: ReadonlyMap<string, string>,
): Answer {
  const name = names[option];
  if (name === undefined) return { option, names: [option, ...(REASON_NAMES[option] ?? [])] };
  const email = addresses.get(option) ?? '';
  return { option, names: [name, email, email.split('@')[0] ?? ''] };
}
