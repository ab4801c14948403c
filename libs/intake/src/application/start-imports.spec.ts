import type { MockInstance } from 'vitest';
import { Logger } from '@nestjs/common';
import type { Database, Signals } from '#database';
import type { ImportFiles } from './import-files.js';
import type { RunImport } from './run-import.js';
import { StartImports } from './start-imports.js';
import type { UndoImport } from './undo-import.js';

const HOW = { isDryRun: false, startedBy: null };
const UNDO = { touched: 'take', memberId: null } as const;

/** An import that ends when told to, and undos that are noted. */
function room({ emit = () => undefined }: { emit?: () => void } = {}) {
  const ends: (() => void)[] = [];
  const told: string[] = [];
  const running = new Promise<void>((_resolve, reject) =>
    ends.push(() => reject(new Error('The disk is gone.'))),
  );
  const imports = new StartImports(
    { withWorkspace: () => Promise.resolve() } as unknown as Database,
    { run: () => running } as unknown as RunImport,
    {} as ImportFiles,
    { emit } as unknown as Signals,
    {
      begin: () => Promise.resolve(void told.push('begun')),
      run: () => Promise.resolve(void told.push('undone')),
    } as unknown as UndoImport,
  );
  return { imports, told, end: () => ends[0]?.() };
}

describe('imports in the background', () => {
  let errors: MockInstance;
  beforeEach(() => void (errors = vi.spyOn(Logger.prototype, 'error').mockReturnValue(undefined)));
  afterEach(() => errors.mockRestore());

  it('are undone once they have ended', async () => {
    const { imports, told, end } = room();
    await imports.run('ws', 'one', HOW);
    await imports.undo('ws', 'one', UNDO);
    expect(told).toEqual(['begun']);
    end();
    await imports.settled();
    expect(told).toEqual(['begun', 'undone']);
  });

  it('are undone too when they ended badly and nobody could be told', async () => {
    const { imports, told, end } = room({
      emit: () => {
        throw new Error('Nobody listens.');
      },
    });
    await imports.run('ws', 'one', HOW);
    await imports.undo('ws', 'one', UNDO);
    end();
    await imports.settled();
    expect(told).toEqual(['begun', 'undone']);
    expect(errors.mock.calls.join()).toContain('Nobody listens.');
  });
});
