const secrets: readonly (readonly [RegExp, string])[] = [
  // Keys of ours, whole or cut off.
  [/hs_([0-9a-f]{16})_[A-Za-z0-9_-]+/g, 'hs_$1_…'],
  // Secrets of webhooks.
  [/whsec_[A-Za-z0-9+/=]+/g, 'whsec_…'],
  // Tokens (RFC 7519), and whatever else comes in the header.
  [/eyJ[\w-]+\.[\w-]*\.?[\w-]*/g, 'eyJ…'],
  [/\b(bearer|basic)\s+[\x21-\x7e]+?(?=["'\s,;]|$)/gi, '$1 …'],
  // Keys that sign, with their ends of lines as JSON has them.
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$)/gs, '[private key]'],
  // Passwords in the URLs of services.
  [/(\b[a-z][a-z+]*:\/\/[^\s:/@"]*:)[^\s@"]+(?=@)/gi, '$1…'],
];

/**
 * A line of a log without what opens something, whoever put it there: an error of a library may quote anything.
 * @param known secrets of this process, wherever they stand
 */
export function withoutSecrets(line: string, known: readonly string[] = []): string {
  const clean = secrets.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line);
  return known.reduce((text, secret) => text.replaceAll(secret, '…'), clean);
}
