/**
 * Lets the program of whoever gets a mail offer them to stop it (RFC 2369), with one click where the page is reached over HTTPS: RFC 8058
 * allows no other.
 */
export const unsubscribeHeaders = (page: string): Readonly<Record<string, string>> => ({
  'List-Unsubscribe': `<${page}>`,
  ...(page.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
});
