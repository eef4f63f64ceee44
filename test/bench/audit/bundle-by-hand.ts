import { createHash } from 'node:crypto';
import { filesIn } from '../../../apps/cli/src/audit/bundle/zip.js';

interface Heard {
  readonly type: string;
  readonly occurredAt: string;
  readonly data: { readonly complaintId?: string; readonly amount?: { readonly minor: string } };
}

/** What a bundle of the bench comes to, by the words of RFC 9162 and plain loops. The signature is believed. */
export function checkedByHand(zip: Uint8Array) {
  const heard: Heard[] = [];
  let proven = 0;
  for (const [name, bytes] of filesIn(zip, 'bundle.zip')) {
    if (!name.startsWith('events/')) continue;
    const { leaf, holds } = proofIn(Buffer.from(bytes).toString());
    if (holds) proven += 1;
    const [stream, type, , data, metadata] = partsOf(leaf);
    if (stream?.toString() !== 'customer-ada') continue;
    const { occurredAt } = JSON.parse(String(metadata)) as Pick<Heard, 'occurredAt'>;
    heard.push({ type: String(type), occurredAt, data: JSON.parse(String(data)) as Heard['data'] });
  }
  const spend = heard.reduce((sum, { data }) => sum + Number(data.amount?.minor ?? 0), 0) / 100;
  return { proven, spend, ...complaintsOf(heard), finding: null };
}

/** How many are open in the end, and how often one was when none had been, or none was when one had been. */
function complaintsOf(heard: readonly Heard[]) {
  const open = new Set<string>();
  let changes = 1; // at the first event
  const inOrder = heard.toSorted((one, other) => (one.occurredAt < other.occurredAt ? -1 : 1));
  for (const { type, data } of inOrder) {
    const before = open.size > 0;
    if (type === 'CustomerComplained') open.add(data.complaintId ?? '');
    if (type === 'ComplaintResolved') open.delete(data.complaintId ?? '');
    if (open.size > 0 !== before) changes += 1;
  }
  return { open: open.size, changes };
}

function partsOf(leaf: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 33; at < leaf.length;) {
    const length = leaf.readUInt32BE(at);
    parts.push(leaf.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return parts;
}

function proofIn(text: string): { readonly leaf: Buffer; readonly holds: boolean } {
  const [proof = '', note = ''] = text.split('\n\n');
  const [, extra = '', index = '', ...path] = proof.split('\n');
  const leaf = Buffer.from(extra.slice('extra '.length), 'base64');
  const [, size, root] = note.split('\n');
  const place = { index: Number(index.slice('index '.length)), size: Number(size) };
  return { leaf, holds: rootOver(leaf, place, path).toString('base64') === root };
}

const hash = (...bytes: Uint8Array[]) => createHash('sha256').update(Buffer.concat(bytes)).digest();
const [leafByte, nodeByte] = [Buffer.of(0), Buffer.of(1)];

/** @source RFC 9162, 2.1.3.2 */
function rootOver(
  leaf: Buffer,
  { index, size }: { readonly index: number; readonly size: number },
  path: readonly string[],
) {
  let [fn, sn, r] = [index, size - 1, hash(leafByte, leaf)];
  for (const p of path.map((one) => Buffer.from(one, 'base64'))) {
    if (fn % 2 === 1 || fn === sn) {
      r = hash(nodeByte, p, r);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else r = hash(nodeByte, r, p);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return r;
}
