import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A text that is the same for everybody, as it was sent last: what was worked out for one serves the next. */
type PublicText = { text: string; tag: string; packed: Map<Packing, Buffer> };

/** As an answer says it, the smaller one first. */
const PACKINGS = ['br', 'gzip'] as const;
type Packing = (typeof PACKINGS)[number];

/** What is shorter is sent sooner than it is packed. */
const SHORTEST_PACKED = 2048;

const PACK: Readonly<Record<Packing, (text: string) => Promise<Buffer>>> = {
  br: (text) =>
    promisify(brotliCompress)(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 4,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    }),
  gzip: (text) => promisify(gzip)(text, { level: 3 }),
};

/** Answers that a handler gave more than once, being kept: by the route, and by the answer itself. */
const sent = new WeakMap<object, WeakMap<object, PublicText>>();

/** As `sendPublic`, for an answer that is not changed once it is given: the same one is written out once. */
export async function sendPublicJson(
  request: FastifyRequest,
  reply: FastifyReply,
  { route, result, toJson }: { route: object; result: unknown; toJson: () => string },
): Promise<FastifyReply> {
  if (typeof result !== 'object' || result === null) return sendPublic(request, reply, toJson());
  const ofRoute = sent.get(route) ?? new WeakMap<object, PublicText>();
  sent.set(route, ofRoute);
  const known = ofRoute.get(result) ?? asPublicText(toJson());
  ofRoute.set(result, known);
  return sendText(request, reply, known, false);
}

/**
 * What is the same for everybody: kept for a minute, or for a year where it never changes, then asked for again by its
 * tag. It is packed, which an answer that holds somebody's secret never is: its length could give it away.
 */
export async function sendPublic(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
  isLasting = false,
): Promise<FastifyReply> {
  return sendText(request, reply, asPublicText(text), isLasting);
}

function asPublicText(text: string): PublicText {
  return {
    text,
    tag: createHash('sha256').update(text).digest('base64url').slice(0, 22),
    packed: new Map(),
  };
}

async function sendText(
  request: FastifyRequest,
  reply: FastifyReply,
  content: PublicText,
  isLasting: boolean,
): Promise<FastifyReply> {
  const packing = content.text.length < SHORTEST_PACKED ? null : packingFor(request);
  reply
    .header(
      'cache-control',
      isLasting ? 'public, max-age=31536000, immutable' : 'public, max-age=60, stale-while-revalidate=600',
    )
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('vary', 'accept-encoding')
    // Packed it is other bytes, which a tag of its own has to tell.
    .header('etag', packing === null ? `"${content.tag}"` : `"${content.tag}.${packing}"`);
  if (isKnown(request, content.tag)) return reply.code(304).send();
  if (packing === null) return reply.send(content.text);
  const bytes = content.packed.get(packing) ?? (await PACK[packing](content.text));
  content.packed.set(packing, bytes);
  return reply.header('content-encoding', packing).send(bytes);
}

/** Whether the caller has the text already, packed or not. */
function isKnown(request: FastifyRequest, tag: string): boolean {
  return (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//u, ''))
    .some((one) => one === `"${tag}"` || PACKINGS.some((packing) => one === `"${tag}.${packing}"`));
}

/** The packing that the caller says it can open; null where it says none. */
function packingFor(request: FastifyRequest): Packing | null {
  const header = request.headers['accept-encoding'];
  const said = (Array.isArray(header) ? header.join() : (header ?? '')).toLowerCase().split(',');
  const opened = new Set<string>();
  for (const one of said) {
    const [name = '', ...more] = one.split(';').map((part) => part.trim());
    if (!more.some((part) => /^q=0(?:\.0*)?$/u.test(part))) opened.add(name);
  }
  return PACKINGS.find((packing) => opened.has(packing)) ?? null;
}
