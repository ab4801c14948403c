/** Text as it may stand in HTML, between tags and in quoted attributes. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** An attribute, or nothing where it says nothing. */
export const attribute = (name: string, value: string | boolean | undefined): string => {
  if (value === undefined || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`;
};

/** Of the form alone: the same on our own page and inside another. Colours hold 4.5:1 on white. */
export const FORM_STYLE =
  ':host,.f{font:16px/1.5 system-ui,sans-serif;color:#1c1c1c}' +
  '.f{max-width:40rem}.f h1{font-size:1.5rem;margin:0 0 .5rem}.f p{margin:.25rem 0}' +
  '.f label{display:block;font-weight:600;margin-top:1rem}.f .c label{display:inline;font-weight:400}' +
  '.f input:not([type=checkbox]),.f select,.f textarea{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;border:1px solid #6b6b6b;border-radius:4px}' +
  '.f :focus-visible{outline:3px solid #0b5394;outline-offset:2px}.f [aria-invalid=true]{border-color:#a40000}' +
  '.f .e{color:#a40000}.f .t{background:#fff3cd;padding:.5rem}.f .c{margin-top:1rem}' +
  '.f button{font:inherit;font-weight:600;margin-top:1.5rem;padding:.6rem 1.5rem;min-height:44px;border:0;border-radius:4px;background:#0b5394;color:#fff;cursor:pointer}' +
  '.f .h{position:absolute;left:-10000px;width:1px;height:1px;overflow:hidden}';

/** A whole page: nothing is loaded, nothing runs. */
export const page = (language: string, title: string, body: string): string =>
  `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">` +
  `<title>${escaped(title)}</title><style>body{margin:0;padding:1.5rem;background:#fff}main{margin:0 auto;max-width:40rem}${FORM_STYLE}</style>` +
  `</head><body><main>${body}</main></body></html>`;

/** A sentence or two under a heading, read out at once by those who listen. */
export const saying = (title: string, text: string): string =>
  `<div class="f" role="status" tabindex="-1"><h1>${escaped(title)}</h1><p>${escaped(text).replaceAll('\n', '<br>')}</p></div>`;
