/** What a visitor answered in what a browser sent: by name, without the parts that tell of the visit, and without blanks. */
export function answersOf(body: string): readonly (readonly [string, string])[] {
  return [...new URLSearchParams(body)].filter(
    ([name, value]) => !name.startsWith('_') && value.trim() !== '',
  );
}
