import type { Notice } from './notice.js';
import { currencyExponent } from '#kernel';
import type { Language } from '../words/language.js';
import { placeOf } from '../place.js';
import { planChart } from './chart.js';
import { escaped, link, page, paragraph } from './html.js';
import { lineOf, MAIL_WORDS } from './mail-words.js';
import type { AgreementStanding, ClauseStanding } from './standing.js';

/** A mail in one language, in both of its forms. */
export interface Written {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailSetting {
  readonly language: Language;
  readonly baseUrl: string;
  /** Page that stops mails like this one; absent where there are no such. */
  readonly leaveAt?: string;
}

/** Where a member chooses which mails come. */
const settingsAddress = (baseUrl: string): string => `${baseUrl}/settings/notifications`;

const addressOf = (notice: Notice, baseUrl: string): string => `${baseUrl}${placeOf(notice)}`;

/** One thing to know. */
export function noticeMail(notice: Notice, setting: MailSetting): Written {
  const words = MAIL_WORDS[setting.language];
  const subject = lineOf(notice, setting.language);
  const address = addressOf(notice, setting.baseUrl);
  return mail(setting, subject, [`${words.open}: ${address}`], link(words.open, address));
}

/** Says only that mails arrive. */
export function testMail(setting: MailSetting): Written {
  const { testTitle, testText } = MAIL_WORDS[setting.language];
  return mail(setting, testTitle, [testText], paragraph(testText));
}

/** What was collected in a day. */
export function dailyMail(notices: readonly Notice[], setting: MailSetting): Written {
  const words = MAIL_WORDS[setting.language];
  const lines = notices.map(
    (notice) => [lineOf(notice, setting.language), addressOf(notice, setting.baseUrl)] as const,
  );
  const text = lines.map(([line, address]) => `- ${line}: ${address}`);
  const html = lines.map(([line, address]) => link(line, address)).join('');
  return mail(setting, words.dailyTitle(notices.length), text, html);
}

/** Where agreements stand, each quota with its chart. */
export function standingMail(
  kind: 'pacing' | 'weekly',
  {
    workspace,
    agreements,
  }: { readonly workspace: string; readonly agreements: readonly AgreementStanding[] },
  setting: MailSetting,
): Written {
  const words = MAIL_WORDS[setting.language];
  const title = kind === 'pacing' ? words.pacingTitle(workspace) : words.weeklyTitle(workspace);
  const text = agreements.flatMap((agreement) => [
    `${agreement.title} — ${setting.baseUrl}/agreement/${agreement.id}`,
    ...agreement.clauses.map(
      (clause) => `- ${head(clause, setting.language)}: ${said(clause, setting.language)}`,
    ),
  ]);
  const html = agreements.map((agreement) => agreementPart(agreement, setting)).join('');
  return mail(setting, title, text, html);
}

function agreementPart(
  { id, title, clauses }: AgreementStanding,
  { language, baseUrl }: MailSetting,
): string {
  const parts = clauses.map((clause) => {
    const words = said(clause, language);
    const chart = clause.days.length > 0 ? planChart(clause.days, `${clause.title}: ${words}`) : '';
    return `<h3 style="font-size:15px;margin:16px 0 4px">${escaped(head(clause, language))}</h3>${paragraph(words)}${chart}`;
  });
  return `<h2 style="font-size:17px;margin:24px 0 8px">${escaped(title)}</h2>${parts.join('')}${link(MAIL_WORDS[language].open, `${baseUrl}/agreement/${id}`)}`;
}

function head({ title, owedBy, status }: ClauseStanding, language: Language): string {
  const words = MAIL_WORDS[language];
  return `${title} (${words.owedBy[owedBy] ?? owedBy}): ${words.status[status] ?? status}`;
}

function said({ quota, rate }: ClauseStanding, language: Language): string {
  const words = MAIL_WORDS[language];
  if (!quota)
    return words.duty(
      rate === null ? '–' : new Intl.NumberFormat(language, { style: 'percent' }).format(rate),
    );
  const figure = (value: number): string => figureOf(value, quota.currency, language);
  return words.pacing(figure(quota.done), figure(quota.goal), figure(quota.planToDate));
}

/** Money comes in minor units. */
const figureOf = (value: number, currency: string | null, language: Language): string =>
  currency === null
    ? new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value)
    : new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
        value / 10 ** currencyExponent(currency),
      );

function mail(
  { language, baseUrl, leaveAt }: MailSetting,
  subject: string,
  lines: readonly string[],
  html: string,
): Written {
  const { settings, leave } = MAIL_WORDS[language];
  const foot: readonly (readonly [string, string])[] = [
    [settings, settingsAddress(baseUrl)],
    ...(leaveAt === undefined ? [] : [[leave, leaveAt] as const]),
  ];
  const text = [subject, '', ...lines, '', ...foot.map(([word, to]) => `${word}: ${to}`), ''].join('\n');
  const links = foot.map(([word, to]) => link(word, to)).join('');
  return { subject, text, html: page(language, subject, html + links) };
}
