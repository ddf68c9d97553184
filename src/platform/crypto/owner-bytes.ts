const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** @throws for what is not a uuid in lower case: two spellings of an owner would be two keys */
export function ownerBytes(owner: string): Buffer {
  if (!UUID.test(owner)) throw new Error(`not the uuid of an owner: ${owner}`);
  return Buffer.from(owner.replaceAll('-', ''), 'hex');
}

export function ownerText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
