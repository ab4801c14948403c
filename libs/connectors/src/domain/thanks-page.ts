const TEXTS = {
  en: { title: 'Thank you', text: 'We have received what you sent.' },
  it: { title: 'Grazie', text: 'Abbiamo ricevuto ciò che hai inviato.' },
} as const;

/** What somebody sees who sent a form and is led nowhere else: in Italian where their browser asks for it first, else in English. */
export function thanksPage(wanted: string | undefined): string {
  const language = /^\s*it\b/i.test(wanted ?? '') ? 'it' : 'en';
  const { title, text } = TEXTS[language];
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><h1>${title}</h1><p>${text}</p></body>
</html>
`;
}
