import { cellOf, cellOfAll, rightsMarkdown } from './rights.mjs';

describe('The page of rights', () => {
  it('tells how far a role may take an action, by its widest right', () => {
    const rights = ['lead.read:own', 'lead.read:own-team', 'lead.capture'];
    expect(cellOf(rights, 'lead.read')).toBe('own-team');
    expect(cellOf(rights, 'lead.capture')).toBe('✓');
    expect(cellOf(rights, 'lead.work')).toBe('–');
  });

  it('refuses who lacks a second right that is always asked for, and marks who lacks one of some case', () => {
    const rights = ['lead.read:own', 'lead.capture'];
    const always = { right: 'person.erase' };
    const sometimes = { right: 'spend.read', when: 'it costs' };
    expect(cellOfAll(rights, 'lead.read', [{ right: 'lead.capture' }])).toBe('own');
    expect(cellOfAll(rights, 'lead.read', [always])).toBe('–');
    expect(cellOfAll(rights, 'lead.read', [sometimes])).toBe('own †');
    expect(cellOfAll(rights, 'lead.capture', [sometimes])).toBe('✓ †');
    expect(cellOfAll(rights, 'lead.read', [sometimes, always])).toBe('–');
    expect(cellOfAll(rights, 'person.erase', [sometimes])).toBe('–');
    expect(cellOfAll([...rights, 'spend.read'], 'lead.read', [sometimes])).toBe('own');
  });

  it('names a second right in the row, and when it is asked for below the table', () => {
    const page = rightsMarkdown(
      {
        paths: {
          '/api/v1/leads/sum': {
            get: { 'x-right': 'lead.read', 'x-also-rights': [{ right: 'spend.read', when: 'it costs' }] },
            put: { 'x-right': 'lead.read', 'x-also-rights': [{ right: 'person.erase' }] },
          },
        },
      },
      { viewer: ['lead.read:all'] },
    );
    expect(page).toContain('| `GET /leads/sum` | lead.read † spend.read | all † |');
    expect(page).toContain('| `PUT /leads/sum` | lead.read + person.erase | – |');
    expect(page).toContain('- `GET /leads/sum`: † spend.read when it costs.');
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
