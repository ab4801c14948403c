import type { EpochMs } from '#kernel';

import type { Span } from './definition.js';

/** The spans in order, without empty ones, overlapping and touching ones joined. */
export const union = (spans: readonly Span[]): Span[] => {
  const joined: { from: EpochMs; to: EpochMs }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (to <= from) continue;
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
};

/** What of `span` no cut covers; `cuts` must be ordered and disjoint. */
export const cutOut = <S extends Span>(span: S, cuts: readonly Span[]): S[] => {
  const left: S[] = [];
  let from = span.from;
  for (const cut of cuts) {
    if (cut.to <= from) continue;
    if (cut.from >= span.to) break;
    if (cut.from > from) left.push({ ...span, from, to: cut.from });
    from = cut.to;
  }
  if (from < span.to) left.push({ ...span, from });
  return left;
};

export const clip = <S extends Span>(span: S, from: EpochMs, to: EpochMs): S => ({
  ...span,
  from: Math.max(span.from, from),
  to: Math.min(span.to, to),
});

export const contains = (spans: readonly Span[], at: EpochMs): boolean =>
  spans.some(({ from, to }) => from <= at && at < to);

/** `base` with `top` laid over it; `top` must be ordered and disjoint. In order. */
export const overlay = <S extends Span>(base: readonly S[], top: readonly S[]): S[] =>
  [...base.flatMap((span) => cutOut(span, top)), ...top].sort((a, b) => a.from - b.from);

export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((total, { from, to }) => total + to - from, 0);
