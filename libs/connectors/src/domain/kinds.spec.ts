import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADAPTERS, adapterOf, KINDS } from './kinds.js';

const page = (kind: string): string => join(__dirname, '../../../../docs/connectors', `${kind}.md`);

describe('the kinds of sources', () => {
  it('are named once each', () => {
    expect(new Set(KINDS).size).toBe(KINDS.length);
    expect(() => adapterOf('tiktok')).toThrow();
  });

  it.each(ADAPTERS.map((adapter) => [adapter.kind, adapter] as const))(
    'have a page that says every step: %s',
    (kind, { label, steps }) => {
      expect(existsSync(page(kind))).toBe(true);
      const text = readFileSync(page(kind), 'utf8').replace(/\s+/g, ' ');
      for (const said of [label, ...steps]) expect(text).toContain(said);
    },
  );
});
