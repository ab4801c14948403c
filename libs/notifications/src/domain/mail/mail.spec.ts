import { officeHours, nextWorkingInstant } from './working-time.js';
import { planChart } from './chart.js';
import type { PlanDay } from './chart.js';
import { dueDigests } from './due-digests.js';
import { MAIL_WORDS } from './mail-words.js';
import { DIGEST_KINDS, modeUnsaid, PREFERENCE_KINDS, wholeTable } from './preferences.js';
import { standingOf } from './standing.js';
import { dailyMail, noticeMail, standingMail } from './write-mail.js';
import { NOTIFICATION_KINDS } from '../telling.js';
import { LANGUAGES, languageOf } from '../words/language.js';

const TIMES = { digestTime: '18:30', weeklyDay: 1 };
const SETTING = { language: 'en', baseUrl: 'https://s.example' } as const;

describe('digests', () => {
  it.each([
    { at: '2026-03-02T17:29:00Z', kinds: [], because: 'it is 18:29 in Rome' },
    { at: '2026-03-02T17:30:00Z', kinds: ['daily', 'pacing', 'weekly'], because: 'it is 18:30 on a Monday' },
    { at: '2026-03-02T22:59:00Z', kinds: ['daily', 'pacing', 'weekly'], because: 'it is still Monday' },
    { at: '2026-03-02T23:00:00Z', kinds: [], because: 'Tuesday begins' },
    { at: '2026-03-03T17:30:00Z', kinds: ['daily', 'pacing'], because: 'the week has had its mail' },
    { at: '2026-07-06T16:30:00Z', kinds: ['daily', 'pacing', 'weekly'], because: 'summer is an hour ahead' },
  ])('are $kinds at $at: $because', ({ at, kinds }) => {
    expect(dueDigests('Europe/Rome', Date.parse(at), TIMES).kinds).toEqual(kinds);
  });

  it('carry the day of the workspace', () => {
    expect(dueDigests('Pacific/Auckland', Date.parse('2026-03-02T17:30:00Z'), TIMES).day).toBe('2026-03-03');
  });
});

describe('working time', () => {
  it.each([
    { at: '2026-03-02T09:00:00Z', from: '2026-03-02T09:00:00Z', because: 'it is ten in the morning' },
    { at: '2026-03-02T18:00:00Z', from: '2026-03-03T08:00:00Z', because: 'the evening waits for nine' },
    { at: '2026-03-06T18:00:00Z', from: '2026-03-09T08:00:00Z', because: 'Friday evening waits for Monday' },
  ])('lets write from $from at $at: $because', ({ at, from }) => {
    const instant = nextWorkingInstant(officeHours('Europe/Rome'), Date.parse(at));
    expect(new Date(instant)).toEqual(new Date(from));
  });

  it('keeps nobody from writing to somebody who never works', () => {
    expect(nextWorkingInstant({ zone: 'Europe/Rome', week: {} }, 5)).toBe(5);
  });
});

describe('a chart', () => {
  const days: PlanDay[] = [
    ['2026-03-01', 10, 20],
    ['2026-03-02', 20, 10],
    ['2026-03-03', 40, null],
  ];
  const heights = (html: string): number[] =>
    [...html.matchAll(/height:(\d+)px;line/g)].map(([, px]) => Number(px));

  it('has a column for each day, all of one height', () => {
    const columns = planChart(days, 'Leads').split('<td').slice(1);
    expect(columns).toHaveLength(3);
    for (const column of columns) expect(heights(column).reduce((sum, px) => sum + px, 0)).toBe(80);
  });

  it('says in words what it shows, and nothing in it is taken for HTML', () => {
    expect(planChart(days, '<b>&"')).toContain('aria-label="&lt;b&gt;&amp;&quot;"');
  });

  it('survives a plan of nothing', () => {
    expect(planChart([['2026-03-01', 0, 0]], 'Leads')).toContain('<td');
  });
});

describe('what is written', () => {
  it.each(LANGUAGES.flatMap((language) => NOTIFICATION_KINDS.map((kind) => ({ language, kind }))))(
    'has words for $kind in $language',
    ({ language, kind }) => {
      const notice = { id: 'n', kind, leadId: 'l1', facts: {} };
      const { subject, text, html } = noticeMail(notice, { ...SETTING, language });
      expect(subject).not.toBe('');
      for (const part of [text, html]) {
        expect(part).toContain('https://s.example/leads/l1');
        expect(part).toContain('https://s.example/settings/notifications');
      }
    },
  );

  it('leads from a promise that somebody asks to excuse to where it can be', () => {
    const notice = { id: 'n', kind: 'waiver-asked', leadId: 'l1', facts: { obligationId: 'o1' } } as const;
    const { text } = noticeMail(notice, SETTING);
    expect(text).toContain('https://s.example/obligations?status=all&leadId=l1&waive=o1');
  });

  it.each([
    ['en', 'The step “Delivery” after the sale was expected by now and is not done'],
    ['it', 'Il passo «Consegna» dopo la vendita era atteso entro oggi e non è fatto'],
  ] as const)('names the step after a sale that is late, in %s', (language, line) => {
    const facts = { opportunityId: 'd1', step: 'delivery' };
    const notice = { id: 'n', kind: 'after-sale-overdue', leadId: 'l1', facts } as const;
    expect(noticeMail(notice, { ...SETTING, language })).toMatchObject({ subject: line });
    expect(dailyMail([notice], { ...SETTING, language }).text).toContain(line);
  });

  it('collects a day in one mail', () => {
    const notices = NOTIFICATION_KINDS.map((kind) => ({
      id: kind,
      kind,
      leadId: null,
      facts: { agreementId: 'a1' },
    }));
    const { subject, text } = dailyMail(notices, SETTING);
    expect(subject).toBe(`${NOTIFICATION_KINDS.length} things to know today`);
    expect(text.match(/\/agreement\/a1/g)).toHaveLength(NOTIFICATION_KINDS.length);
    expect(dailyMail(notices.slice(0, 1), { ...SETTING, language: 'it' }).subject).toBe(
      'Una cosa da sapere oggi',
    );
  });

  it('tells a quota, money and a duty as the board does', () => {
    const standing = standingOf('a1', {
      ...{ title: 'Spring <2026>', alerts: [] },
      'clause.mql': {
        ...{ title: 'Leads', owedBy: 'marketing', status: 'behind' },
        ...{ counted: 3, provisional: 1, goal: 10, planToDate: 5 },
      },
      'days.mql': [['2026-03-01', 5, 4]],
      'clause.value': {
        ...{ title: 'Value', owedBy: 'marketing', status: 'on_track', currency: 'EUR' },
        ...{ counted: 250_000, provisional: 0, goal: 1_000_000, planToDate: 200_000 },
      },
      'days.value': [['2026-03-01', 5, 4]],
      'clause.accept': { title: 'Accept', owedBy: 'sales', status: 'collecting', rate: 0.925 },
    });
    const { text, html } = standingMail('weekly', { workspace: 'Rossi', agreements: [standing] }, SETTING);
    expect(text).toContain('- Leads (marketing): behind: 4 of 10; the plan for today is 5.');
    expect(text).toContain('- Value (marketing): on track: €2,500 of €10,000; the plan for today is €2,000.');
    expect(text).toContain('- Accept (sales): too early to say: Kept: 93%.');
    expect(html).toContain('Spring &lt;2026&gt;');
    expect(html.match(/role="img"/g)).toHaveLength(2);
  });

  it('has the same words in both languages', () => {
    expect(Object.keys(MAIL_WORDS.it.status)).toEqual(Object.keys(MAIL_WORDS.en.status));
    expect(Object.keys(MAIL_WORDS.it.owedBy)).toEqual(Object.keys(MAIL_WORDS.en.owedBy));
    expect([languageOf('it-CH'), languageOf('IT'), languageOf('de')]).toEqual(['it', 'it', 'en']);
  });
});

describe('preferences', () => {
  it('make a whole table out of what was said', () => {
    const said = { channel: 'mail', kind: 'offer', mode: 'off' } as const;
    const table = wholeTable([said]);
    expect(table).toHaveLength(3 * PREFERENCE_KINDS.length - 2 * DIGEST_KINDS.length);
    expect(table).toContainEqual(said);
    expect(table).toContainEqual({ channel: 'mail', kind: 'breach', mode: 'at_once' });
    expect(modeUnsaid('mail', 'alarm')).toBe('daily');
  });
});
