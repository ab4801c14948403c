/** What a page would run, or take for its own, if it wrote a text as HTML, as an attribute, as a script or as an address. */
export const SCRIPTS = [
  '<img src=x onerror=xss()>',
  '"><svg onload=xss()>',
  '</script><script>xss()</script>',
  "'onmouseover='xss()",
  '<iframe srcdoc="<script>parent.xss()</script>">',
] as const;

/** By this every planted text is known again, whatever stands around it. */
export const MARK = 'xss()';

/** Fields in which people write what they like. */
const FREE = new Set([
  ...[
    'firstName',
    'lastName',
    'name',
    'title',
    'note',
    'text',
    'description',
    'jobTitle',
    'comment',
    'subject',
  ],
  ...[
    'label',
    'question',
    'answer',
    'words',
    'campaign',
    'asset',
    'place',
    'product',
    'feature',
    'because',
    'cause',
  ],
  ...['wording', 'what', 'doneBecause', 'statement', 'address', 'partnerName', 'domainNote', 'detail'],
  ...['en', 'it', 'formula', 'industry', 'department', 'why', 'reasonText', 'author', 'handle'],
]);

/** A name for programs, which takes no other letters; or nothing. */
const CODE = /^[a-z_]*$/;

/** A request’s text with one of the scripts in every free text of it, another in each turn; what is no JSON stays. */
export function planted(text: string, turn: number): string {
  if (!/^[{[]/.test(text)) return text;
  return JSON.stringify(JSON.parse(text), (key, value: unknown) =>
    typeof value === 'string' && FREE.has(key) && !CODE.test(value)
      ? `${value} ${SCRIPTS[(value.length + turn) % SCRIPTS.length] ?? ''}`
      : value,
  );
}
