/** How much of a file has come: bytes, and line ends where it is not packed. */
export interface Received {
  readonly bytes: number;
  readonly lines: number;
}

const LINE_END = 10;

/** Reads a body piece by piece, telling how far it is. Fails, and gives nothing, when it is cut off or stopped. */
export async function receiveFile(answer: Response, onProgress: (received: Received) => void): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let [bytes, lines] = [0, 0];
  const reader = answer.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    pieces.push(next.value);
    bytes += next.value.byteLength;
    for (const byte of next.value) if (byte === LINE_END) lines += 1;
    onProgress({ bytes, lines });
  }
  return new Blob(pieces, { type: answer.headers.get('content-type') ?? '' });
}

/** Lets the browser keep it under a name. */
export function saveAs(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: some browsers read the address after the click.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
