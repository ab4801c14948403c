/** Text as it may stand in HTML. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** A whole mail: one column, styles in place, no image and nothing to load. */
export const page = (language: string, title: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>` +
  `<body style="margin:0;padding:24px;background:#f6f6f4;color:#1c1c1c;font:16px/1.5 Arial,sans-serif">` +
  `<div style="max-width:600px;margin:0 auto;padding:24px;background:#ffffff"><h1 style="font-size:20px;margin:0 0 16px">${escaped(title)}</h1>${body}</div></body></html>`;

export const paragraph = (text: string): string => `<p style="margin:0 0 12px">${escaped(text)}</p>`;

export const link = (text: string, address: string): string =>
  `<p style="margin:0 0 12px"><a href="${escaped(address)}" style="color:#0b5394">${escaped(text)}</a></p>`;
