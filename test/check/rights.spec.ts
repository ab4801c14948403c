import { cellOf, rightsMarkdown } from './rights.mjs';

describe('The page of rights', () => {
  it('tells how far a role may take an action, by its widest right', () => {
    const rights = ['lead.read:own', 'lead.read:own-team', 'lead.capture'];
    expect(cellOf(rights, 'lead.read')).toBe('own-team');
    expect(cellOf(rights, 'lead.capture')).toBe('✓');
    expect(cellOf(rights, 'lead.work')).toBe('–');
  });

  it('has a row for each operation, a column for each role, and says why one asks for no right', () => {
    const page = rightsMarkdown(
      {
        paths: {
          '/api/v1/leads': { get: { 'x-right': 'lead.read' } },
          '/api/v1/setup': { get: { 'x-public': true } },
          '/api/v1/session': { get: { 'x-any-caller': 'Tells who one is.' } },
        },
      },
      { viewer: ['lead.read:all'], guest: [] },
    );
    expect(page).toContain('| operation | right | viewer | guest |');
    expect(page).toContain('| `GET /leads` | lead.read | all | – |');
    expect(page).toContain('| `GET /setup` | anybody | ✓ | ✓ |');
    expect(page).toContain('| `GET /session` | any caller | (✓) | (✓) |');
    expect(page).toContain('- `GET /session`: Tells who one is.');
  });
});
