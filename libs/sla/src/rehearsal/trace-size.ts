import type { RehearsalTrace } from './trace.js';

/** Bytes of an id as a string, with its place in a list. */
const ID_BYTES = 64;
/** Bytes of a small object with what hangs on it: what a lead was known to be, or a guard. */
const OBJECT_BYTES = 256;

/** About how much memory a trace takes, in bytes: its columns to the byte, everything else by the piece. */
export function bytesOfTrace(trace: RehearsalTrace): number {
  const { duties, attempts, credits, adjustments, handovers, leads, attributes, guards, partial } = trace;
  const columns = [duties, attempts, credits, adjustments, handovers].flatMap(
    (rows): ArrayBufferView[] => Object.values(rows) as ArrayBufferView[],
  );
  return (
    columns.reduce((sum, { byteLength }) => sum + byteLength, 0) +
    leads.length * ID_BYTES +
    (attributes.length + guards.length + partial.length) * OBJECT_BYTES
  );
}
