import type { HttpRequest } from '../http/exchange.js';
import { isPlainText } from '../http/fields.js';
import { Problem } from '../http/problem.js';
import { principalOf } from './principal.js';

/** Longest purpose that is taken. */
const longest = 200;

/**
 * What customers are read for: what `X-Purpose` says, or else what the credential is for; null: nobody said.
 * @throws {Problem} 400 for what is no text
 */
export function purposeOf(request: HttpRequest): string | null {
  const said = request.headers['x-purpose'];
  if (said === undefined) return principalOf(request).purpose;
  const text = typeof said === 'string' ? wordsIn(said) : '';
  if (isPlainText(text, longest)) return text;
  throw Problem.fields([{ field: 'x-purpose', message: mustBeText }]);
}

/** @throws {Problem} 400 for a request that says none */
export function requirePurpose(request: HttpRequest): void {
  if (purposeOf(request) === null) throw Problem.fields([{ field: 'x-purpose', message: mustBeSaid }]);
}

/** Node hands out the bytes of a header as Latin-1; whoever writes Chinese sends UTF-8. */
function wordsIn(header: string): string {
  const bytes = Buffer.from(header, 'latin1');
  const text = bytes.toString('utf8');
  return (text.includes('\ufffd') ? header : text).trim();
}

const mustBeText = {
  en: `must be a text of 1 to ${longest} characters, in UTF-8`,
  zh: `必须是 1 到 ${longest} 个字符的文本，UTF-8 编码`,
};
const mustBeSaid = {
  en: 'must say what this is read for, such as "complaint 4711": it is written down',
  zh: '必须说明读取的目的，例如“投诉 4711”：此目的会被记录',
};
