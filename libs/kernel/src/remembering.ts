/**
 * The same function, which remembers its last answers: for pure functions of a text that cost more than looking it up.
 * At `most` of them it forgets all, so memory is bounded and nothing is kept for long where much comes by.
 */
export function remembering<Answer>(
  most: number,
  answer: (text: string) => Answer,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined || known.has(text)) return remembered as Answer;
    if (known.size >= most) known.clear();
    const fresh = answer(text);
    known.set(text, fresh);
    return fresh;
  };
}
