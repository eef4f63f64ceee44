import { LRUCache } from 'lru-cache';
import { isMetastream, lastJson, metastreamOf, streamOfMetastream } from '../../core/stream-metadata.js';
import type { Log } from '../../log/log.js';
import type { Principal } from './users.js';

/** What somebody wants to do with a stream. */
export type StreamRight = 'read' | 'write' | 'delete';

/** Keys of `$acl`; rights on a metastream are the two rights on the metadata of the stream it describes. */
type AclKey = '$r' | '$w' | '$d' | '$mr' | '$mw';
type Acl = Partial<Record<AclKey, readonly string[]>>;

const KEYS: readonly AclKey[] = ['$r', '$w', '$d', '$mr', '$mw'];
const KEY = { read: '$r', write: '$w', delete: '$d' } as const;
const METADATA_KEY = { read: '$mr', write: '$mw', delete: '$mw' } as const;
const SETTINGS = Buffer.from('$settings');
const DOLLAR = 0x24;
const EVERYBODY: readonly string[] = ['$all'];
const ADMINS: readonly string[] = ['$admins'];
const REMEMBERED = 10_000;

interface Remembered<T> {
  /** revision of the stream it was read from */
  revision: number;
  value: T;
}

/**
 * Who may do what with a stream: what its metadata says under `$acl`, else what the stream `$settings` says for all of its
 * kind, else everybody who has logged in; for streams of the system (`$…`), and $all is one, only administrators.
 * Members of `$admins` may do everything. What was parsed is remembered for as long as the stream it was in has no news,
 * so that an append costs one look at the index more.
 */
export class StreamAcls {
  private readonly acls = new LRUCache<string, Remembered<Acl>>({ max: REMEMBERED });
  private settings: Remembered<{ user: Acl; system: Acl }> | undefined;

  constructor(private readonly log: Log) {}

  allows(user: Principal, right: StreamRight, stream: Uint8Array): boolean {
    if (user.groups.includes('$admins')) return true;
    const isOfMetadata = isMetastream(stream);
    const subject = isOfMetadata ? streamOfMetastream(stream) : stream;
    const key = isOfMetadata ? METADATA_KEY[right] : KEY[right];
    const roles = this.aclOf(subject)[key] ?? this.otherwise(subject, key);
    return roles.some((role) => role === '$all' || role === user.name || user.groups.includes(role));
  }

  private otherwise(stream: Uint8Array, key: AclKey): readonly string[] {
    const isSystem = stream[0] === DOLLAR;
    const { system, user } = this.defaults();
    return (isSystem ? system : user)[key] ?? (isSystem ? ADMINS : EVERYBODY);
  }

  private aclOf(stream: Uint8Array): Acl {
    const metastream = metastreamOf(stream);
    const head = this.log.head(metastream);
    if (!head) return {};
    // byte for byte: names that are not UTF-8 would fall together as text
    const key = metastream.toString('latin1');
    const remembered = this.acls.get(key);
    if (remembered?.revision === head.last) return remembered.value;
    const value = acl(lastJson(this.log, metastream)?.$acl);
    this.acls.set(key, { revision: head.last, value });
    return value;
  }

  private defaults(): { user: Acl; system: Acl } {
    const revision = this.log.head(SETTINGS)?.last ?? -1;
    if (this.settings?.revision !== revision) {
      const json = lastJson(this.log, SETTINGS);
      const value = { user: acl(json?.$userStreamAcl), system: acl(json?.$systemStreamAcl) };
      this.settings = { revision, value };
    }
    return this.settings.value;
  }
}

/** A role is given as a text or as a list of texts; what is neither counts as not given. */
function acl(json: unknown): Acl {
  if (typeof json !== 'object' || json === null) return {};
  const given = json as Partial<Record<AclKey, unknown>>; // any object is
  return Object.fromEntries(KEYS.flatMap((key) => (key in given ? [[key, roles(given[key])]] : [])));
}

function roles(value: unknown): readonly string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((role) => typeof role === 'string');
}
