/** The characters of an address on the web by RFC 3986; browsers let more of them stand. */
const BEYOND = /[^\w.~:/?#[\]@!$&'()*+,;=%-]|%(?![0-9a-f]{2})/giu;
const HOST = /^https?:\/\/[^/?#]*/iu;

/** An address on the web as HSDS wants it: a URI in ASCII, with what else stands in it percent-encoded. */
export function uriOf(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address);
  if (url === null) return null;
  const [host = ''] = HOST.exec(url.href) ?? [];
  const rest = url.href.slice(host.length);
  const uri = host + rest.replaceAll(/[[\]]/gu, encode).replaceAll(BEYOND, encode);
  // Only the first number sign begins the fragment.
  const [before = '', ...fragments] = uri.split('#');
  return fragments.length === 0 ? before : `${before}#${fragments.join('%23')}`;
}

const EMAIL = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu;

/** Whether an address can be sent as one of HSDS. */
export function isHsdsEmail(address: string | null): address is string {
  return address !== null && EMAIL.test(address);
}

function encode(sign: string): string {
  if (sign === '[') return '%5B';
  if (sign === ']') return '%5D';
  return sign === '%' ? '%25' : encodeURIComponent(sign.toWellFormed());
}
