import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftField, FormDraft } from './form-draft.js';
import { textIn } from './form-types.js';
import type { Texts } from './form-types.js';
import { VISITOR_WORDS } from './visitor-words.js';
import type { VisitorWords } from './visitor-words.js';
import classes from './preview.module.css';

interface Props {
  readonly draft: FormDraft;
  readonly language: string;
  readonly isTest: boolean;
}

/** The form as visitors will see it, and what they see then; it sends nothing. */
export function FormPreview({ draft, language, isTest }: Props): JSX.Element {
  const { t } = useTranslation('forms');
  const words = VISITOR_WORDS[language] ?? VISITOR_WORDS.en!;
  const say = (texts: Texts | undefined): string => textIn(texts, language);
  return (
    <aside className={classes.preview} aria-label={t('preview.title')}>
      <h2 className={classes.caption}>{t('preview.title')}</h2>
      <div className={classes.sheet} inert lang={language}>
        <p className={classes.heading}>{say(draft.title)}</p>
        {say(draft.intro) !== '' && <p>{say(draft.intro)}</p>}
        {isTest && <p className={classes.test}>{words.test}</p>}
        {draft.fields
          .filter(({ kind }) => kind !== 'hidden')
          .map((field) => (
            <PreviewField key={field.key} field={field} words={words} language={language} />
          ))}
        <span className={classes.button}>{say(draft.button)}</span>
      </div>
      <h2 className={classes.caption}>{t('preview.then')}</h2>
      <div className={classes.sheet} inert lang={language}>
        <Then draft={draft} words={words} thanks={say(draft.thanks)} />
      </div>
      {draft.doubleOptIn !== undefined && (
        <Mail draft={draft} words={words} title={say(draft.title)} language={language} />
      )}
    </aside>
  );
}

function Then({
  draft,
  words,
  thanks,
}: {
  draft: FormDraft;
  words: VisitorWords;
  thanks: string;
}): JSX.Element {
  if (draft.doubleOptIn !== undefined) return <p>{words.checkMail}</p>;
  return <p className={classes.lines}>{draft.redirect === undefined ? thanks : `→ ${draft.redirect}`}</p>;
}

interface FieldProps {
  readonly field: DraftField;
  readonly words: VisitorWords;
  readonly language: string;
}

function PreviewField({ field, words, language }: FieldProps): JSX.Element {
  const { kind, required, label, choices = [] } = field;
  const mark = required === true && <span className={classes.mark}> ({words.required})</span>;
  const text = textIn(label, language);
  if (kind === 'consent')
    return (
      <div className={classes.consent}>
        <span className={classes.box} />
        <span>
          {text}
          {mark}
        </span>
      </div>
    );
  const answers = choices.map((each) => textIn(each.label, language)).filter((answer) => answer !== '');
  return (
    <div>
      <div className={classes.label}>
        {text}
        {mark}
      </div>
      <div className={classes.control} data-tall={kind === 'long-text' || undefined}>
        {kind === 'choice' && [words.choose, ...answers].join(' · ')}
      </div>
    </div>
  );
}

interface MailProps {
  readonly draft: FormDraft;
  readonly words: VisitorWords;
  readonly title: string;
  readonly language: string;
}

/** The mail that asks for the confirmation, with the very words that are agreed to. */
function Mail({ draft, words, title, language }: MailProps): JSX.Element {
  const { t } = useTranslation('forms');
  const consents = draft.fields.filter(({ kind }) => kind === 'consent');
  return (
    <>
      <h2 className={classes.caption}>{t('preview.mail')}</h2>
      <div className={classes.sheet} lang={language}>
        <p className={classes.subject}>
          {words.mailSubject} {title}
        </p>
        <p>{words.mailText}</p>
        <p className={classes.link}>{words.confirm}</p>
        {consents.length > 0 && (
          <>
            <p>{words.agreed}</p>
            {consents.map((field) => (
              <p key={field.key}>– {textIn(field.label, language)}</p>
            ))}
          </>
        )}
        <p>{words.mailIgnore}</p>
      </div>
    </>
  );
}
