/** As much of an entry as decides how it is told. */
export interface ToldAs {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly actor: { readonly kind: string };
}

/** A lead on offer goes to another because a promise ran out, because a member gave it on, or because somebody has room at last. */
const rerouted = ({ payload, actor }: ToldAs): string => {
  if (typeof payload.clauseKey === 'string') return 'handover_rerouted';
  return actor.kind === 'member' ? 'handover_rerouted_given' : 'handover_rerouted_waited';
};

/** Under which key the words for an entry stand. */
export const wordsKeyOf = (entry: ToldAs): string =>
  entry.type === 'handover.rerouted' ? rerouted(entry) : entry.type.replace('.', '_');
