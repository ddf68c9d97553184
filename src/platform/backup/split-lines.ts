const LINE_FEED = 10;

export type Lines = {
  /** Whole lines as they stood, each with its line feed. */
  bytes: Buffer;
  /** The same lines, without. */
  lines: Buffer[];
};

/** Cuts a stream into runs of whole lines. What is left without a line feed at the end comes as `rest`. */
export async function* splitLines(
  source: AsyncIterable<Uint8Array>,
  onRest: (rest: Buffer) => unknown = () => undefined,
): AsyncGenerator<Lines> {
  // The pieces of a line that is not whole yet: joined once, however long it becomes.
  let pieces: Buffer[] = [];
  for await (const given of source) {
    const chunk = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
    const last = chunk.lastIndexOf(LINE_FEED);
    if (last < 0) {
      pieces.push(chunk);
      continue;
    }
    const bytes = Buffer.concat([...pieces, chunk.subarray(0, last + 1)]);
    pieces = last + 1 < chunk.length ? [chunk.subarray(last + 1)] : [];
    const lines: Buffer[] = [];
    for (let from = 0, to = bytes.indexOf(LINE_FEED); to >= 0; to = bytes.indexOf(LINE_FEED, from)) {
      lines.push(bytes.subarray(from, to));
      from = to + 1;
    }
    yield { bytes, lines };
  }
  if (pieces.length > 0) onRest(Buffer.concat(pieces));
}
