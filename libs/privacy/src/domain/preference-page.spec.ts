import { missingPage, preferencePage } from './preference-page.js';
import type { PreferencePage } from './preference-page.js';
import { PAGE_LANGUAGES, PAGE_WORDS, pageLanguage } from './preference-page-words.js';

const PAGE: PreferencePage = {
  ...{ language: 'it', workspace: 'Acme & figli', isSilenced: false, isDone: false, action: 'token' },
  purposes: [
    {
      purpose: 'News <b>',
      state: 'given',
      occurredAt: new Date('2026-03-02T09:00:00Z'),
      wording: 'Voglio "notizie".',
    },
    { purpose: 'Offers', state: 'withdrawn', occurredAt: new Date('2026-03-03T09:00:00Z'), wording: null },
  ],
};

describe('the preference page', () => {
  it('shows every purpose with its day and its words, and a form for what stands', () => {
    const html = preferencePage(PAGE);
    expect(html).toContain('<html lang="it">');
    expect(html).toContain('Accettato il 2 marzo 2026');
    expect(html).toContain('Revocato il 3 marzo 2026');
    expect(html).toContain('Voglio &quot;notizie&quot;.');
    expect(html.match(/name="purpose"/g)).toHaveLength(1);
    expect(html).toContain('Non contattatemi più');
  });

  it('lets nothing that was typed become markup', () => {
    const html = preferencePage(PAGE);
    expect(html).toContain('News &lt;b&gt;');
    expect(html).toContain('Acme &amp; figli');
    expect(html).not.toMatch(/<b>|<script|onclick|https?:/);
  });

  it('says that it is done, and offers no second withdrawal of everything', () => {
    const html = preferencePage({ ...PAGE, isDone: true, isSilenced: true, language: 'en' });
    expect(html).toContain('role="status"');
    expect(html).toContain('You asked not to be contacted');
    expect(html).not.toContain('Do not contact me any more');
  });

  it('has every word in both languages, and a page for links that say nothing', () => {
    const keys = PAGE_LANGUAGES.map((language) => Object.keys(PAGE_WORDS[language]).sort());
    expect(keys[0]).toEqual(keys[1]);
    expect(missingPage('it')).toContain('incompleto');
  });

  it.each([
    [undefined, 'en'],
    ['it-IT,it;q=0.9,en;q=0.8', 'it'],
    ['en;q=0.3, it;q=0.9', 'it'],
    ['de-DE,de;q=0.9,it;q=0.5', 'it'],
    ['it;q=0, en', 'en'],
    ['fr', 'en'],
    ['it;q=x', 'en'],
  ])('of a browser that accepts %s speaks %s', (accepted, language) => {
    expect(pageLanguage(accepted)).toBe(language);
  });
});
