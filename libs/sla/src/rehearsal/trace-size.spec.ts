import { TraceWriter } from './trace-writer.js';
import { bytesOfTrace } from './trace-size.js';

const WHOLE = { asOf: 0, ground: '', fromOn: '2026-04-01', toOn: '2026-05-31', configurations: ['duty'] };
const DUTY = { configuration: 0, startedOn: '2026-04-08', attributes: 0, guard: null, handover: null };

const sizeOf = (leads: number, duties: number): number => {
  const writer = new TraceWriter();
  for (let lead = 0; lead < leads; lead += 1) {
    writer.beginLead(`lead ${lead}`);
    for (let duty = 0; duty < duties; duty += 1)
      writer.addDuty({ ...DUTY, seen: [{ end: 'answered', elapsedMs: 1 }] });
  }
  return bytesOfTrace(writer.seal(WHOLE, [{}]));
};

describe('the size of a trace', () => {
  it('grows by the columns of every row', () => {
    // 8 of the time used, seven numbers of 4, two of 2 and two of 1.
    expect(sizeOf(10, 2) - sizeOf(10, 1)).toBe(10 * 42);
  });

  it('grows with the leads that nothing is owed to', () => {
    expect(sizeOf(20, 0) - sizeOf(10, 0)).toBe(sizeOf(30, 0) - sizeOf(20, 0));
    expect(sizeOf(20, 0)).toBeGreaterThan(sizeOf(10, 0));
  });
});
